//! A lesson's table of types, as the compiler has them.

use super::ink::{Code, Icon, Shown, ink};
use crate::lessons::TypeRow;
use crate::texts::Texts;

/// The table.
pub(super) fn html(rows: &[TypeRow], texts: &Texts) -> String {
    let mut out = String::new();
    let unpin = rows.iter().filter(|row| row.unpin).count();
    ink!(
        out,
        "<summary>{} real types, measured here: {unpin} are Unpin, {} are not</summary>\
         <div class=scroll tabindex=0 role=region aria-label=\"Types\"><table class=type-table><thead><tr><th scope=col>type</th>\
         <th scope=col class=count>bytes</th><th scope=col class=count>aligned to</th><th scope=col>Unpin</th>\
         <th scope=col>why</th></tr></thead><tbody>",
        rows.len(),
        rows.len() - unpin
    );
    for row in rows {
        let (class, icon, word) =
            if row.unpin { ("good", "check", "yes") } else { ("bad", "cross", "no") };
        ink!(
            out,
            "<tr data-type=\"{0}\" data-unpin={word}><th scope=row><code>{0}</code></th><td class=count>{1}</td>\
             <td class=count>{2}</td><td><span class={class}>{3}{word}</span></td><td>{4}</td></tr>",
            Shown(row.name),
            row.size,
            row.align,
            Icon(icon),
            Code(texts.get(&["type.", row.key].concat()))
        );
    }
    out + "</tbody></table></div>"
}
