fn main() {
    bake(&mut lay());
}
