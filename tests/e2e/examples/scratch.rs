//! Scratch.
use pin_cake_e2e::Kitchen;
fn main() {
    let k = Kitchen::enter();
    k.open("scene=toothpick&orders=bake:A,stick:A,move:A-B");
    k.browser().sleep(1500);
    println!("{:?}", k.explanation());
    k.browser().click(".segmented button:first-child");
    k.browser().picture("/tmp/e2e-scratch/plain.png");
    println!("{}", k.ask::<String>("return document.querySelector('.stage').outerHTML.match(/<g[^>]*>(?:(?!<g).)*still says.*?<\\/g>/s)?.[0] ?? 'none'", &[]));
    println!("{}", k.ask::<String>("return [...document.querySelectorAll('.stage text')].filter(t=>/0x|…/.test(t.textContent)).map(t=>[t.textContent,t.checkVisibility(),getComputedStyle(t.parentElement).display, t.getBoundingClientRect().width,t.closest('[data-view]')?.dataset.view].join('|')).join('\\n')", &[]));
    k.open("scene=toothpick&orders=bake:A,stick:A");
    k.browser().click(".question label:nth-of-type(1)");
    k.order("move:A-B");
    k.browser().sleep(1500);
    println!("{}", k.ask::<String>("return document.querySelector('.question').outerHTML", &[]));
    k.browser().picture("/tmp/e2e-scratch/retry.png");
}
