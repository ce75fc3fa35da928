pub fn lay() {} // step: laid
