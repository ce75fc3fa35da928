pub struct Cake {
    pub cherry: u32,
}

impl !Unpin for Cake {}

fn main() {}
