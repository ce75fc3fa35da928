//! What the lessons' questions have in common.

/// The option of a question about two things that the run showed: the first alone, the second
/// alone, both, or neither.
pub(super) const fn which_of_two(first: bool, second: bool) -> usize {
    match (first, second) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    }
}
