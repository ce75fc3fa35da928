pin_project_lite::pin_project! {
    pub struct Timed<F> {
        #[pin]
        pub future: F,
    }
}

impl<F> Unpin for Timed<F> {}

fn main() {}
