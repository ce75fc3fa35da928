//! The memory table, and what can be told from it alone.

use serde::Deserialize;

/// The memory table of the page.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Memory {
    /// Whether it says that it is live.
    pub live: bool,
    /// A row for each field.
    pub rows: Vec<Row>,
}

/// A row of the memory table, by its data attributes.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Row {
    /// The place's letter.
    pub place: String,
    /// The thing's type; empty if nobody is there.
    pub thing: String,
    /// The field's name.
    pub field: String,
    /// Where it begins.
    pub address: u32,
    /// How many bytes it has.
    pub size: u32,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its role.
    pub role: String,
    /// What a pointer points at; empty for others.
    pub aim: String,
}

/// The number that these bytes spell, lowest first.
fn little_endian(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

impl Row {
    /// What the bytes spell, lowest first.
    #[must_use]
    pub fn number(&self) -> u32 {
        little_endian(&self.bytes)
    }

    /// The address after the last byte.
    #[must_use]
    pub fn end(&self) -> u32 {
        self.address + self.size
    }

    /// Whether the byte at `address` is in it.
    #[must_use]
    pub fn holds(&self, address: u32) -> bool {
        self.address <= address && address < self.end()
    }
}

impl Memory {
    /// The row of a field.
    ///
    /// # Panics
    ///
    /// When there is none.
    #[must_use]
    #[track_caller]
    pub fn field(&self, place: &str, field: &str) -> &Row {
        let found = self.rows.iter().find(|row| row.place == place && row.field == field);
        found.unwrap_or_else(|| panic!("no field {place}.{field} in {:#?}", self.rows))
    }

    /// The rows of a place, in the order of the table.
    pub fn at<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Row> {
        self.rows.iter().filter(move |row| row.place == place)
    }

    /// The places' letters, in the order of the table.
    #[must_use]
    pub fn places(&self) -> Vec<&str> {
        let mut places: Vec<&str> = self.rows.iter().map(|row| row.place.as_str()).collect();
        places.dedup();
        places
    }

    /// The first address of a place.
    #[must_use]
    pub fn start(&self, place: &str) -> Option<u32> {
        self.at(place).map(|row| row.address).min()
    }

    /// The bytes of a whole place.
    #[must_use]
    pub fn bytes(&self, place: &str) -> Vec<u8> {
        self.at(place).flat_map(|row| row.bytes.clone()).collect()
    }

    /// Whether a live thing is at the place.
    #[must_use]
    pub fn is_taken(&self, place: &str) -> bool {
        self.at(place).any(|row| !row.thing.is_empty())
    }

    /// The rows of pointers.
    pub fn pointers(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.role == "pointer")
    }

    /// What a row points at, by its bytes and the places' addresses and nothing else; empty if it is
    /// no pointer and has none in it.
    #[must_use]
    pub fn aim_by_bytes(&self, row: &Row) -> &'static str {
        match row.role.as_str() {
            "pointer" => self.aim_at(row.number(), row),
            "handle" => {
                let numbers = row.bytes.chunks_exact(4).map(little_endian);
                let mut starts = numbers.filter(|number| {
                    self.places().iter().any(|place| self.start(place) == Some(*number))
                });
                starts.next().map_or("", |start| self.aim_at(start, row))
            }
            "index" => {
                // The one array that an index leads into.
                let first = self.field(&row.place, "layers").address;
                self.aim_at(first.wrapping_add(row.number()), row)
            }
            _ => "",
        }
    }

    fn aim_at(&self, target: u32, holder: &Row) -> &'static str {
        match self.rows.iter().find(|row| row.holds(target)) {
            _ if target == 0 => "null",
            None => "dangling",
            Some(row) if row.thing.is_empty() => "dangling",
            Some(row) if row.place == holder.place => "own",
            Some(_) => "stranger",
        }
    }

    /// The same with the addresses left out, which differ from run to run: places, things, fields,
    /// roles and aims.
    #[must_use]
    pub fn shape(&self) -> Vec<(&str, &str, &str, &str, &str)> {
        let shape = |row| {
            let Row { place, thing, field, role, aim, .. }: &Row = row;
            (place.as_str(), thing.as_str(), field.as_str(), role.as_str(), aim.as_str())
        };
        self.rows.iter().map(shape).collect()
    }
}
