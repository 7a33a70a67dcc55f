//! The longest that a window hears nothing, told by how late messages to itself are.

/// Begins a script: `waits()` begins to listen, and is given back what ends that and tells the longest, in milliseconds.
pub(crate) const WAITS: &str = "const waits = () => {
        let longest = 0;
        let asked = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            longest = Math.max(longest, performance.now() - asked);
            setTimeout(() => { asked = performance.now(); port2.postMessage(null); }, 4);
        };
        port2.postMessage(null);
        return () => { port1.close(); return longest; };
    };";
