//! This process's own memory, as the kernel shows it: the camera where there is no linear memory.

use pin_cake::memory::{Address, Camera, Region};
use std::fs::File;
use std::os::unix::fs::FileExt;

/// What is as near to a local variable as this is on the stack too: a thread's stack has two
/// megabytes, and the heap is nowhere near it.
const NEAR: usize = 1 << 20;

pub(crate) struct ProcessMemory(File);

impl ProcessMemory {
    pub(crate) fn open() -> Self {
        Self(File::open("/proc/self/mem").expect("a process may read its own memory"))
    }
}

impl Camera for ProcessMemory {
    fn photograph(&self, address: Address, size: usize) -> Vec<u8> {
        let mut bytes = vec![0; size];
        let start = address.number() as u64;
        self.0.read_exact_at(&mut bytes, start).expect("places are in memory of ours");
        bytes
    }

    fn reaches(&self, address: Address, size: usize) -> bool {
        self.0.read_exact_at(&mut vec![0; size], address.number() as u64).is_ok()
    }

    fn region(&self, address: Address) -> Region {
        let local = 0_u8;
        let near = Address::of(&raw const local).distance(address) < NEAR;
        if near { Region::Stack } else { Region::Heap }
    }
}
