//! What the bytes of a value mean whose layout nobody declared, such as a future that the compiler made:
//! told from photographs of two twins, each made where the memory was painted in a colour of its own.
//!
//! A word that names an address in its own twin, at the same place in both, is a pointer to itself: a
//! leftover that looks like one would not agree. A byte that shows the paint was never written.

use super::{Address, Camera, FieldLayout, Meaning, Role, State};

/// The colours that memory is painted in before each twin's next step.
pub const PAINT: [u8; 2] = [0x5a, 0xa5];

/// How many bytes a pointer has.
const WORD: usize = size_of::<usize>();

/// The names of what was found more than once: each is told from the others.
const TOOTHPICKS: &[&str] = &["toothpick", "toothpick_2", "toothpick_3", "toothpick_4"];
const OUTWARD: &[&str] = &["pointer", "pointer_2", "pointer_3", "pointer_4"];
const OTHERS: &[&str] = &["other", "other_2", "other_3", "other_4", "other_5", "other_6"];
const UNWRITTEN: &[&str] = &["unwritten", "unwritten_2", "unwritten_3", "unwritten_4"];

/// A value's bytes, and where they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photograph {
    /// Where the value was.
    pub address: Address,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Where among them a word begins that led to `outside`, when the photograph was taken.
    pub outward: Vec<usize>,
}

impl Photograph {
    /// Takes a photograph of the value of `size` bytes at `address`, and follows its words to where the bytes
    /// `outside` are: these may be gone later.
    #[must_use]
    pub fn take(camera: &dyn Camera, address: Address, size: usize, outside: &[u8]) -> Self {
        let bytes = camera.photograph(address, size);
        let mut photograph = Self { address, bytes, outward: Vec::new() };
        let leads_out = |at: &usize| {
            photograph.word(*at).is_some_and(|target| {
                camera.reaches(target, outside.len())
                    && camera.photograph(target, outside.len()) == outside
            })
        };
        if !outside.is_empty() {
            photograph.outward = (0..size).step_by(WORD).filter(leads_out).collect();
        }
        photograph
    }

    /// The word that begins at `offset`, as an address.
    fn word(&self, offset: usize) -> Option<Address> {
        Address::decode(self.bytes.get(offset..offset + WORD)?)
    }

    /// Where the first of the words leads that led to `outside`.
    #[must_use]
    pub fn way_out(&self) -> Option<Address> {
        self.word(*self.outward.first()?)
    }

    /// Whether a value like the sample begins at `offset`: where the sample's words lead out, these do as well,
    /// and all others are the same.
    fn holds(&self, sample: &Self, offset: usize) -> bool {
        let alike = |at: usize| match sample.outward.contains(&at) {
            true => self.outward.contains(&(offset + at)),
            false => self.word(offset + at).is_some() && self.word(offset + at) == sample.word(at),
        };
        (0..sample.bytes.len()).step_by(WORD).all(alike)
    }

    /// Where in the value itself the word at `offset` points.
    fn own(&self, offset: usize) -> Option<usize> {
        let target = self.word(offset)?;
        let inside = target.is_within(self.address, self.bytes.len());
        inside.then(|| target.distance(self.address))
    }
}

/// The photographs of both twins, at the same step.
pub type Twins = [Photograph; 2];

/// What is sought in a value: a struct that its code is known to keep there, told by some of its bytes.
#[derive(Clone, Debug)]
pub struct Clue {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// How far into the struct they begin.
    pub offset: usize,
    /// The struct's fields.
    pub fields: Vec<FieldLayout>,
    /// A handle that the code may keep there as well: its type's name, and a photograph of one like it.
    pub handle: Option<(&'static str, Photograph)>,
}

/// Which byte tells the state: it says that nothing has begun before the first poll, that all is done at the end, and
/// at every step between that the future waits; in both twins. `None` if no byte does, or several.
#[must_use]
pub fn state_byte(steps: &[Twins]) -> Option<usize> {
    let ([first, middle @ .., last], false) = (steps, steps.len() < 3) else { return None };
    let says = |twins: &Twins, at: usize, is: &dyn Fn(u8) -> bool| {
        twins.iter().all(|twin| twin.bytes.get(at).is_some_and(|byte| is(*byte)))
            && twins[0].bytes[at] == twins[1].bytes[at]
    };
    let waits = |byte| matches!(State::of(byte), Some(State::Waits(_))) && !PAINT.contains(&byte);
    let mut found = (0..first[0].bytes.len()).filter(|at| {
        says(first, *at, &|byte| State::of(byte) == Some(State::NotBegun))
            && says(last, *at, &|byte| State::of(byte) == Some(State::Done))
            && middle.iter().all(|step| says(step, *at, &waits))
    });
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

/// What each run of a value's bytes is, in the order of memory; `state` is the state byte.
#[must_use]
pub fn xray(twins: &Twins, state: Option<usize>, clue: &Clue) -> Vec<FieldLayout> {
    let size = twins[0].bytes.len();
    let mut plate = Plate { taken: vec![false; size], fields: Vec::new() };
    if let Some(at) = state {
        plate.take("state", at, 1, Role::Tag);
    }
    for at in (0..size).step_by(WORD) {
        if let Some((name, sample)) = &clue.handle
            && twins.iter().all(|twin| twin.holds(sample, at))
        {
            plate.take(name, at, sample.bytes.len(), Role::Handle);
        } else if own(twins, at).is_some() {
            let name = plate.name(TOOTHPICKS);
            // What it points at is named when all is found.
            plate.take(name, at, WORD, Role::Pointer(Meaning::Itself("")));
        } else if twins.iter().all(|twin| twin.outward.contains(&at)) {
            let name = plate.name(OUTWARD);
            plate.take(name, at, WORD, Role::Pointer(Meaning::Another));
        }
    }
    for at in 0..size {
        let holds = |twin: &Photograph| twin.bytes[at..].starts_with(&clue.bytes);
        if clue.bytes.is_empty() || !twins.iter().all(holds) {
            continue;
        }
        if let Some(start) = at.checked_sub(clue.offset) {
            for field in &clue.fields {
                plate.take(field.name, start + field.offset, field.size, field.role);
            }
        }
    }
    let painted = |at: usize| [twins[0].bytes[at], twins[1].bytes[at]] == PAINT;
    plate.fill(UNWRITTEN, Role::Unwritten, &painted);
    plate.fill(OTHERS, Role::Data, &|_| true);
    plate.point(twins);
    plate.fields
}

/// Where in the value the word at `at` points, if both twins agree.
fn own(twins: &Twins, at: usize) -> Option<usize> {
    let target = twins[0].own(at)?;
    (twins[1].own(at) == Some(target)).then_some(target)
}

/// What was found so far.
struct Plate {
    taken: Vec<bool>,
    fields: Vec<FieldLayout>,
}

impl Plate {
    /// The first of the names that is not used yet; the last if all are.
    fn name(&self, names: &'static [&'static str]) -> &'static str {
        let is_free = |name: &&str| self.fields.iter().all(|field| field.name != *name);
        names.iter().copied().find(is_free).unwrap_or_else(|| names.last().copied().unwrap_or(""))
    }

    /// Notes a field, unless some of its bytes are another's, or none.
    fn take(&mut self, name: &'static str, offset: usize, size: usize, role: Role) {
        let Some(bytes) = self.taken.get_mut(offset..offset + size) else { return };
        if bytes.contains(&true) {
            return;
        }
        bytes.fill(true);
        let at = self.fields.partition_point(|other| other.offset < offset);
        self.fields.insert(at, FieldLayout { name, offset, size, role });
    }

    /// Notes every run of free bytes for which `is` holds.
    fn fill(&mut self, names: &'static [&'static str], role: Role, is: &dyn Fn(usize) -> bool) {
        let mut start = 0;
        while start < self.taken.len() {
            let free = |at: &usize| !self.taken[*at] && is(*at);
            let length = (start..self.taken.len()).take_while(free).count();
            if length > 0 {
                let name = self.name(names);
                self.take(name, start, length, role);
            }
            start += length.max(1);
        }
    }

    /// Names what the pointers to the value itself point at.
    fn point(&mut self, twins: &Twins) {
        let fields = self.fields.clone();
        for field in &mut self.fields {
            if let Role::Pointer(Meaning::Itself(name)) = &mut field.role {
                let target = own(twins, field.offset);
                let around = |other: &&FieldLayout| {
                    target.is_some_and(|at| (other.offset..other.offset + other.size).contains(&at))
                };
                *name = fields.iter().find(around).map_or("other", |other| other.name);
            }
        }
    }
}
