use futures::executor::LocalPool;
use futures::task::LocalSpawnExt;

fn main() {
    let (mut a, mut b): (Table<_>, Table<_>) = (lay(), lay());
    a.push(bake());
    println!("made: {} bytes at {:p}", size_of_val(&a[0]), &raw const a[0]);
    carry(&mut a, &mut b);
    println!("moved: at {:p}", &raw const b[0]);

    let mut pinned = pin(b.remove(0));
    println!("pinned: at {pinned:p}");
    for number in 1.. {
        let ready = poll(&mut pinned);
        println!("poll {number}: at {pinned:p}, {}", if ready.is_ready() { "Ready" } else { "Pending" });
        if let Poll::Ready(cake) = ready {
            println!("a cake with cherry {} and layers {:?}", cake.cherry, cake.layers);
            let mut table = lay();
            table.push(cake);
            clear(&mut table);
            break;
        }
    }

    // What wakes nobody would be polled once here, and never again.
    let mut pool = LocalPool::new();
    let task = async { println!("woken until there was a cake with cherry {}", bake().await.cherry) };
    pool.spawner().spawn_local(task).expect("the pool is there");
    pool.run_until_stalled();
}
