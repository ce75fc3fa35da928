//! Scratch.
use pin_cake_e2e::Kitchen;
fn main() {
    let k = Kitchen::enter();
    k.open("scene=toothpick&orders=bake:A,stick:A");
    k.browser().sleep(1500);
    println!(
        "{}",
        k.ask::<String>("return document.querySelector('.stage').outerHTML", &[])
            .replace("><", ">\n<")
    );
    k.ask::<()>(
        "addEventListener('error', e => { window.__stack = e.error?.stack }); return null",
        &[],
    );
    k.point_at(".stage [data-thing]");
    println!("{:?} lit {}", k.explanation(), k.count("[data-lit]"));
    let c = k.middle(".stage [data-thing]");
    println!("{}", k.ask::<String>("const e = document.elementFromPoint(arguments[0], arguments[1]); return e.outerHTML.slice(0,300) + ' IN ' + e.parentElement.outerHTML.slice(0, 100)", &[c.0.into(), c.1.into()]));
    k.browser().drag(c, (c.0 + 300.0, c.1));
    println!("{:?}", k.mishaps());
    println!("{}", k.ask::<String>("return String(window.__stack)", &[]));
}
