pub fn lay() -> Vec<&'static str> {
    Vec::with_capacity(1) // step: laid
}

pub fn bake(on: &mut Vec<&str>) {
    on.push("cake & cherry"); // step: bake serve
}
