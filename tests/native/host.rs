//! What a host is told and may ask for, message by message.

use pin_cake::host::{Call, News, Reporter, Told, ToldThing};
use pin_cake::kitchen::write_orders;
use pin_cake::score::Answer;
use pin_cake::settings::{Settings, Theme, Wished};
use serde_json::{Value, json};

fn read(kind: &str, fields: &[(&str, &str)]) -> Option<Call> {
    let find = |name: &str| fields.iter().find(|(known, _)| *known == name);
    Call::read(kind, |name| find(name).map(|(_, value)| (*value).to_owned()))
}

fn message(news: &News) -> Value {
    let text = news.json("a \"frame\" <b>\n");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn told(step: usize) -> Told {
    let cake = ToldThing {
        place: "A".into(),
        type_name: "Cake",
        address: "0x00110088".into(),
        pinned: false,
    };
    Told { scene: "move", step, orders: "bake:A".into(), live: true, things: vec![cake] }
}

#[test]
fn what_the_contract_has_can_be_set_and_nothing_else() {
    let set = read("set", &[("scene", "move"), ("theme", "dark"), ("id", "x"), ("embed", "0")]);
    let expected = vec![("scene", "move".to_owned()), ("theme", "dark".to_owned())];
    assert_eq!(set, Some(Call::Set(expected)));
    assert_eq!(read("set", &[("id", "x")]), None);
}

#[test]
fn what_is_too_long_is_not_looked_at() {
    assert_eq!(read("set", &[("orders", &"bake:A,".repeat(10_000))]), None);
}

#[test]
fn play_and_pause_are_understood_and_other_kinds_are_not() {
    assert_eq!(read("play", &[]), Some(Call::Play));
    assert_eq!(read("pause", &[]), Some(Call::Pause));
    for kind in ["", "Play", "eval", "ready", "__proto__"] {
        assert_eq!(read(kind, &[("scene", "move")]), None, "{kind}");
    }
}

#[test]
fn every_message_says_whose_it_is() {
    for news in [
        News::Ready { scene: "move", steps: 3 },
        News::Resize { height: 640 },
        News::State(told(1)),
        News::Answer { question: "move", correct: true, attempt: 2 },
        News::Progress { done: 1, total: 18 },
        News::Completed { right: 1, of: 3 },
        News::Error { message: "<script>alert(\"1\")</script> \\ \u{1}".into() },
    ] {
        let message = message(&news);
        assert_eq!((&message["ns"], &message["v"]), (&json!("pin-cake"), &json!(1)), "{message}");
        assert_eq!(message["id"], "a \"frame\" <b>\n");
        assert!(message["type"].is_string(), "{message}");
    }
}

#[test]
fn the_state_is_told_with_its_things() {
    let message = message(&News::State(told(1)));
    assert_eq!(message["step"], 1);
    assert_eq!(message["orders"], "bake:A");
    assert_eq!(message["things"][0]["address"], "0x00110088");
}

#[test]
fn a_score_is_scaled_as_xapi_has_it() {
    let score = |right, of| message(&News::Completed { right, of })["score"].clone();
    assert_eq!(score(1, 3), json!({ "scaled": 0.33, "raw": 1, "min": 0, "max": 3 }));
    assert_eq!(score(18, 18)["scaled"], 1.0);
    assert_eq!(score(0, 0)["scaled"], 0.0);
}

#[test]
fn nothing_is_told_twice() {
    let mut reporter = Reporter::default();
    let first = reporter.shown(told(1), 1);
    assert!(matches!(first[..], [News::Ready { steps: 1, .. }, News::State(_)]), "{first:?}");
    assert_eq!(reporter.shown(told(1), 1), []);
    assert_eq!(reporter.shown(told(2), 2), [News::State(told(2))]);
    assert_eq!(reporter.height(640), Some(News::Resize { height: 640 }));
    assert_eq!(reporter.height(640), None);
}

#[test]
fn each_grade_is_an_attempt() {
    let mut reporter = Reporter::default();
    let attempt = |news: Option<News>| match news {
        Some(News::Answer { correct, attempt, .. }) => Some((correct, attempt)),
        _ => None,
    };
    assert_eq!(attempt(reporter.graded("move", None)), None);
    assert_eq!(attempt(reporter.graded("move", Some(Answer::Wrong))), Some((false, 1)));
    assert_eq!(attempt(reporter.graded("move", Some(Answer::Wrong))), None, "told already");
    assert_eq!(attempt(reporter.graded("move", None)), None);
    assert_eq!(attempt(reporter.graded("move", Some(Answer::Right))), Some((true, 2)));
}

#[test]
fn a_note_is_told_when_it_is_new() {
    let mut reporter = Reporter::default();
    let note = || vec!["There is no step 9.".to_owned()];
    assert_eq!(reporter.wrong(&note()).len(), 1);
    assert_eq!(reporter.wrong(&note()).len(), 0);
    reporter.wrong(&[]);
    assert_eq!(reporter.wrong(&note()).len(), 1);
}

fn wished(wishes: &[(&'static str, &str)]) -> Wished {
    let wishes: Vec<_> = wishes.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    let begun = Settings::read(&[("orders".into(), "bake:A".into()), ("id".into(), "x".into())]).0;
    begun.wished(&wishes)
}

#[test]
fn a_wish_for_another_scene_begins_it_anew() {
    let Wished { settings, begins, wrong } = wished(&[("scene", "toothpick")]);
    assert_eq!((settings.scene(), settings.orders.len(), begins), ("toothpick", 0, true));
    assert_eq!((settings.id.as_str(), wrong.len()), ("x", 0));
}

#[test]
fn a_wish_for_other_orders_begins_the_scene_anew() {
    let Wished { settings, begins, .. } = wished(&[("orders", "bake:B,move:B-A")]);
    assert_eq!((settings.scene(), settings.orders.len(), begins), ("move", 2, true));
}

#[test]
fn a_wish_for_other_colours_begins_nothing() {
    let Wished { settings, begins, wrong } = wished(&[("theme", "dark"), ("step", "0")]);
    assert_eq!((settings.theme, settings.step), (Theme::Dark, Some(0)));
    assert_eq!((settings.orders.len(), begins, wrong.len()), (1, false, 0));
}

#[test]
fn a_wrong_wish_loses_nothing_and_gets_a_note() {
    for wish in [("theme", "plaid"), ("scene", "soup"), ("step", "-1"), ("orders", "?")] {
        let Wished { settings, begins, wrong } = wished(&[wish]);
        assert_eq!((settings.scene(), settings.orders.len(), begins), ("move", 1, false));
        assert_eq!((settings.theme, wrong.len()), (Theme::Auto, 1), "{wish:?}");
    }
}

#[test]
fn orders_and_steps_of_a_scene_that_there_is_not_are_not_those_of_this_one() {
    let wishes = [("scene", "soup"), ("orders", "bake:B,move:B-A"), ("step", "0")];
    let Wished { settings, begins, wrong } = wished(&wishes);
    assert_eq!((settings.scene(), settings.step, begins), ("move", None, false));
    assert_eq!((write_orders(&settings.orders).as_str(), wrong.len()), ("bake:A", 1));
}

#[test]
fn a_wish_for_no_orders_begins_the_scene_with_none() {
    let Wished { settings, begins, wrong } = wished(&[("orders", "")]);
    assert_eq!((settings.orders.len(), begins, wrong.len()), (0, true, 0));
}

#[test]
fn what_can_be_read_of_wished_orders_is_carried_out_with_a_note() {
    let Wished { settings, begins, wrong } = wished(&[("orders", "bake:B,?")]);
    assert_eq!((write_orders(&settings.orders).as_str(), begins, wrong.len()), ("bake:B", true, 1));
}
