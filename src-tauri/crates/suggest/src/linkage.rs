//! Gathers things by how alike they are on average (UPGMA: Sokal and Michener, 1958).

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

/// Two gatherings and how alike they are.
struct Pair {
    likeness: f32,
    a: usize,
    b: usize,
}

/// Gathers `count` things: two gatherings join while their members are at least `least` alike on average.
///
/// `pairs` tells how alike two things are; those that are not told are not alike at all. Each gathering is in
/// order, and they are in the order of their first members.
pub(crate) fn gather(count: usize, pairs: &[(usize, usize, f32)], least: f32) -> Vec<Vec<usize>> {
    let mut near: Vec<BTreeMap<usize, f32>> = vec![BTreeMap::new(); count];
    let mut queue = BinaryHeap::new();
    for &(a, b, likeness) in pairs.iter().filter(|(a, b, _)| a != b) {
        near[a].insert(b, likeness);
        near[b].insert(a, likeness);
        queue.push(Pair { likeness, a, b });
    }
    let mut gathered: Vec<Vec<usize>> = (0..count).map(|one| vec![one]).collect();
    while let Some(Pair { likeness, a, b }) = queue.pop() {
        if likeness < least {
            break;
        }
        if near[a].get(&b) == Some(&likeness) {
            join(a, b, &mut near, &gathered).into_iter().for_each(|pair| queue.push(pair));
            let joined = std::mem::take(&mut gathered[b]);
            gathered[a].extend(joined);
        }
    }
    gathered.retain(|members| !members.is_empty());
    gathered.iter_mut().for_each(|members| members.sort_unstable());
    gathered.sort();
    gathered
}

/// Joins `b` to `a`, and says how alike `a` is now to each of the others.
fn join(a: usize, b: usize, near: &mut [BTreeMap<usize, f32>], gathered: &[Vec<usize>]) -> Vec<Pair> {
    let (of_a, of_b) = (std::mem::take(&mut near[a]), std::mem::take(&mut near[b]));
    let (size_a, size_b) = (gathered[a].len() as f32, gathered[b].len() as f32);
    let mut pairs = Vec::new();
    let others = of_a.keys().chain(of_b.keys().filter(|other| !of_a.contains_key(other)));
    for &other in others.filter(|other| **other != a && **other != b) {
        let part = |of: &BTreeMap<usize, f32>| of.get(&other).copied().unwrap_or(0.0);
        let likeness = (size_a * part(&of_a) + size_b * part(&of_b)) / (size_a + size_b);
        near[a].insert(other, likeness);
        near[other].insert(a, likeness);
        near[other].remove(&b);
        pairs.push(Pair { likeness, a, b: other });
    }
    pairs
}

impl Ord for Pair {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = |pair: &Self| std::cmp::Reverse((pair.a.min(pair.b), pair.a.max(pair.b)));
        self.likeness.total_cmp(&other.likeness).then_with(|| places(self).cmp(&places(other)))
    }
}

impl PartialOrd for Pair {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Pair {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Pair {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_on_average_comes_together_and_the_rest_stays_alone() {
        let pairs = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1), (3, 4, 0.4)];
        assert_eq!(gather(5, &pairs, 0.5), [vec![0, 1], vec![2], vec![3], vec![4]]);
        assert_eq!(gather(5, &pairs, 0.3), [vec![0, 1, 2], vec![3, 4]]);
        assert_eq!(gather(0, &[], 0.3), Vec::<Vec<usize>>::new());
    }
}
