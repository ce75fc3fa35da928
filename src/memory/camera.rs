//! The camera: reads bytes at an address, without Rust touching them.

use super::{Address, Region};

/// Something that can photograph memory.
pub trait Camera {
    /// A copy of the `size` bytes at `address`, as they are now.
    fn photograph(&self, address: Address, size: usize) -> Vec<u8>;

    /// Whether there is memory at all at the `size` bytes from `address` on: what is not known to be an address
    /// is not to be photographed unasked.
    fn reaches(&self, address: Address, size: usize) -> bool;

    /// The region that `address` belongs to.
    fn region(&self, address: Address) -> Region;
}

#[cfg(target_arch = "wasm32")]
pub use linear::LinearMemory;

#[cfg(target_arch = "wasm32")]
mod linear {
    use super::Camera;
    use crate::memory::{Address, Marks, Region};
    use js_sys::{ArrayBuffer, Uint8Array, WebAssembly::Memory};
    use wasm_bindgen::JsCast;

    /// The program's own linear memory, seen from JavaScript.
    #[derive(Debug)]
    pub struct LinearMemory {
        marks: Marks,
    }

    impl LinearMemory {
        /// A camera for this program, with the linker's marks read from it.
        #[must_use]
        pub fn new() -> Self {
            Self { marks: linker_marks() }
        }
    }

    impl Default for LinearMemory {
        fn default() -> Self {
            Self::new()
        }
    }

    impl Camera for LinearMemory {
        fn photograph(&self, address: Address, size: usize) -> Vec<u8> {
            let memory: Memory = wasm_bindgen::memory().unchecked_into();
            let length = u32::try_from(size).unwrap_or(0);
            let start = u32::try_from(address.number()).unwrap_or(0);
            // A fresh view each time: when memory grows, older views are detached. `slice` copies
            // before anything is allocated on our side.
            Uint8Array::new_with_byte_offset_and_length(&memory.buffer(), start, length)
                .slice(0, length)
                .to_vec()
        }

        fn reaches(&self, address: Address, size: usize) -> bool {
            let memory: Memory = wasm_bindgen::memory().unchecked_into();
            let buffer: ArrayBuffer = memory.buffer().unchecked_into();
            let end = buffer.byte_length() as usize;
            address.number().checked_add(size).is_some_and(|last| last <= end)
        }

        fn region(&self, address: Address) -> Region {
            self.marks.region(address)
        }
    }

    // Reading the linker's marks is the one place outside a lesson that declares foreign items.
    #[allow(unsafe_code)]
    fn linker_marks() -> Marks {
        // SAFETY: wasm-ld defines these symbols in every module it links; only their addresses
        // are taken, never a value read from them. So no declared type can be wrong about them.
        unsafe extern "C" {
            static __stack_low: u8;
            static __stack_high: u8;
            static __data_end: u8;
            static __heap_base: u8;
        }
        Marks {
            stack_low: Address::of(&raw const __stack_low),
            stack_high: Address::of(&raw const __stack_high),
            data_end: Address::of(&raw const __data_end),
            heap_base: Address::of(&raw const __heap_base),
        }
    }
}

/// A camera over memory that a test writes by hand; used where there is no linear memory.
#[derive(Clone, Debug, Default)]
pub struct TestCamera {
    written: Vec<(Address, Vec<u8>)>,
}

impl TestCamera {
    /// Puts `bytes` at `address`; later ones win.
    pub fn write(&mut self, address: Address, bytes: &[u8]) {
        self.written.push((address, bytes.to_vec()));
    }
}

impl Camera for TestCamera {
    fn photograph(&self, address: Address, size: usize) -> Vec<u8> {
        (0..size)
            .map(|offset| {
                let here = address.plus(offset);
                self.written
                    .iter()
                    .rev()
                    .find(|(start, bytes)| here.is_within(*start, bytes.len()))
                    .map_or(0, |(start, bytes)| bytes[here.distance(*start)])
            })
            .collect()
    }

    fn reaches(&self, _: Address, _: usize) -> bool {
        true
    }

    fn region(&self, _: Address) -> Region {
        Region::Unknown
    }
}
