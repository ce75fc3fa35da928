async fn nothing() {}

fn carry<T: Unpin>(_: T) {}

fn main() {
    carry(nothing());
}
