//! Links that were given out are read as they always were.

use crate::settings::query;
use pin_cake::settings::Settings;

#[test]
fn every_link_ever_given_out_is_still_understood() {
    let lines = include_str!("../links.txt").lines();
    let links: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
    assert!(links.len() >= 10, "none was ever taken back");
    for link in links {
        let parts: Vec<&str> = link.split_whitespace().collect();
        let [address, scene, steps] = parts[..] else { panic!("{link}: three parts") };
        let (settings, notes) = Settings::read(&query(address));
        assert_eq!(notes, [""; 0], "{address}");
        assert_eq!(settings.scene(), scene, "{address}");
        let orders = settings.orders.len();
        assert_eq!(format!("{}/{orders}", settings.step.unwrap_or(orders)), steps, "{address}");
    }
}
