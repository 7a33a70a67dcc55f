//! All patterns of a language as one tree, walked once from each token.

use crate::{
    rule::{Part, Rule},
    tokens::{Gap, Token},
    words::{Lexicon, Readings, Slot},
    work,
};

/// The patterns of a language's rules, sharing their beginnings.
#[derive(Debug)]
pub(crate) struct Patterns {
    nodes: Vec<Node>,
    /// The root's branches by symbol; 0 for none.
    first: Vec<u32>,
}

#[derive(Debug, Default)]
struct Node {
    branches: Vec<Branch>,
    accepts: Vec<Accept>,
}

#[derive(Debug)]
struct Branch {
    step: Step,
    node: u32,
}

/// What the next token must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Symbol { symbol: u32, tight: bool },
    Slot { slot: Slot, tight: bool },
}

/// The end of a pattern.
#[derive(Debug, Clone)]
struct Accept {
    rule: usize,
    /// Parts before the expression.
    begin: usize,
    /// Parts up to the expression's end.
    end: usize,
    /// The names of the parts.
    names: Vec<&'static str>,
}

/// A rule's match.
#[derive(Debug, Clone)]
pub(crate) struct Match {
    pub(crate) rule: usize,
    pub(crate) parts: Vec<Part>,
    /// The parts of the expression itself.
    pub(crate) own: std::ops::Range<usize>,
}

impl Match {
    /// The tokens of the expression.
    pub(crate) fn tokens(&self) -> std::ops::Range<usize> {
        self.parts[self.own.start].tokens.start..self.parts[self.own.end - 1].tokens.end
    }

    /// The tokens of the expression and of what had to stand around it.
    pub(crate) fn all_tokens(&self) -> std::ops::Range<usize> {
        self.parts[0].tokens.start..self.parts[self.parts.len() - 1].tokens.end
    }
}

/// A pattern written out: one of its alternatives.
#[derive(Debug, Clone, Default)]
struct Sequence {
    steps: Vec<(Step, &'static str)>,
    begin: usize,
    end: Option<usize>,
}

impl Patterns {
    /// Reads the patterns of the rules, adding their words to the lexicon.
    pub(crate) fn new(rules: &[&Rule], lexicon: &mut Lexicon) -> Self {
        let mut patterns = Self { nodes: vec![Node::default()], first: Vec::new() };
        for (index, rule) in rules.iter().enumerate() {
            for sequence in sequences(rule.pattern, lexicon) {
                patterns.add(index, sequence);
            }
        }
        patterns.first = vec![0; lexicon.len()];
        for branch in &patterns.nodes[0].branches {
            if let Step::Symbol { symbol, .. } = branch.step {
                patterns.first[symbol as usize] = branch.node;
            }
        }
        patterns.nodes[0].branches.retain(|branch| matches!(branch.step, Step::Slot { .. }));
        patterns
    }

    fn add(&mut self, rule: usize, sequence: Sequence) {
        let mut node = 0;
        for (step, _) in &sequence.steps {
            node = self.branch(node, *step);
        }
        let names: Vec<_> = sequence.steps.iter().map(|(_, name)| *name).collect();
        let end = sequence.end.unwrap_or(names.len());
        if end > sequence.begin {
            self.nodes[node].accepts.push(Accept { rule, begin: sequence.begin, end, names });
        }
    }

    fn branch(&mut self, node: usize, step: Step) -> usize {
        let known = self.nodes[node].branches.iter().find(|branch| branch.step == step);
        if let Some(branch) = known {
            return branch.node as usize;
        }
        let new = self.nodes.len();
        self.nodes.push(Node::default());
        self.nodes[node].branches.push(Branch { step, node: new as u32 });
        new
    }

    /// Where the tree goes on from a node: by a word or by a slot, and to which node.
    #[cfg(test)]
    pub(crate) fn branches(&self, node: u32) -> Vec<(Option<u32>, Option<Slot>, u32)> {
        let first = self.first.iter().zip(0..).filter(|(next, _)| node == 0 && **next != 0);
        let first = first.map(|(next, symbol)| (Some(symbol), None, *next));
        let others = self.nodes[node as usize].branches.iter().map(|branch| match branch.step {
            Step::Symbol { symbol, .. } => (Some(symbol), None, branch.node),
            Step::Slot { slot, .. } => (None, Some(slot), branch.node),
        });
        first.chain(others).collect()
    }

    /// Whether a pattern ends at a node.
    #[cfg(test)]
    pub(crate) fn accepts(&self, node: u32) -> bool {
        !self.nodes[node as usize].accepts.is_empty()
    }

    /// All matches of all rules.
    pub(crate) fn matches(&self, tokens: &[Token], readings: &Readings) -> Vec<Match> {
        let mut walk = Walk { patterns: self, tokens, readings, path: Vec::new(), found: Vec::new() };
        for at in 0..tokens.len() {
            walk.begin(at);
        }
        walk.found
    }
}

struct Walk<'a> {
    patterns: &'a Patterns,
    tokens: &'a [Token],
    readings: &'a Readings,
    path: Vec<Part>,
    found: Vec<Match>,
}

impl Walk<'_> {
    fn begin(&mut self, at: usize) {
        let symbol = self.tokens[at].symbol;
        if symbol == 0 && self.readings.at(at).is_empty() {
            return;
        }
        if let Some(&node) = self.patterns.first.get(symbol as usize)
            && node != 0
        {
            self.go(node, None, symbol, at, 1);
        }
        self.fill(0, at);
    }

    /// Takes the tokens as one part and goes on from the node.
    fn go(&mut self, node: u32, word: Option<crate::words::Word>, symbol: u32, at: usize, length: usize) {
        self.path.push(Part { name: "", word, symbol, tokens: at..at + length });
        self.visit(node as usize, at + length);
        self.path.pop();
    }

    fn visit(&mut self, node: usize, at: usize) {
        work::step();
        let patterns = self.patterns;
        for accept in &patterns.nodes[node].accepts {
            self.accept(accept);
        }
        if patterns.nodes[node].branches.is_empty()
            || at >= self.tokens.len()
            || self.tokens[at].gap == Gap::Break
        {
            return;
        }
        let token = &self.tokens[at];
        for branch in &patterns.nodes[node].branches {
            if let Step::Symbol { symbol, tight } = branch.step
                && symbol == token.symbol
                && (!tight || token.gap == Gap::None)
            {
                self.go(branch.node, None, symbol, at, 1);
            }
        }
        self.fill(node, at);
    }

    /// Follows the slots that take a word that begins here.
    fn fill(&mut self, node: usize, at: usize) {
        let (patterns, readings) = (self.patterns, self.readings);
        for reading in readings.at(at) {
            for branch in &patterns.nodes[node].branches {
                if let Step::Slot { slot, tight } = branch.step
                    && slot.takes(&reading.word)
                    && (!tight || self.tokens[at].gap == Gap::None)
                {
                    self.go(branch.node, Some(reading.word), 0, at, reading.length);
                }
            }
        }
    }

    fn accept(&mut self, accept: &Accept) {
        let mut parts = self.path.clone();
        for (part, name) in parts.iter_mut().zip(&accept.names) {
            part.name = name;
        }
        self.found.push(Match { rule: accept.rule, parts, own: accept.begin..accept.end });
    }
}

/// Writes a pattern out into all its alternatives.
fn sequences(pattern: &'static str, lexicon: &mut Lexicon) -> Vec<Sequence> {
    let mut rest = pattern;
    alternatives(&mut rest, lexicon)
}

/// Reads parts up to a closing bracket or the end.
fn alternatives(rest: &mut &'static str, lexicon: &mut Lexicon) -> Vec<Sequence> {
    let mut all = Vec::new();
    let mut current = vec![Sequence::default()];
    while let Some(part) = next_part(rest) {
        match part {
            "]" | ")" => break,
            "|" => all.append(&mut std::mem::replace(&mut current, vec![Sequence::default()])),
            "[" => {
                let inner = alternatives(rest, lexicon);
                let mut with = joined(&current, &inner);
                current.append(&mut with);
            }
            "(" => current = joined(&current, &alternatives(rest, lexicon)),
            "<<" => current.iter_mut().for_each(|sequence| sequence.begin = sequence.steps.len()),
            ">>" => current.iter_mut().for_each(|sequence| sequence.end = Some(sequence.steps.len())),
            part => current = joined(&current, &steps(part.trim_start_matches('\\'), lexicon)),
        }
    }
    all.append(&mut current);
    all
}

fn next_part(rest: &mut &'static str) -> Option<&'static str> {
    *rest = rest.trim_start();
    let brackets = ['[', ']', '(', ')'];
    let length = match rest.chars().next()? {
        '\\' => 2,
        first if brackets.contains(&first) => 1,
        _ => rest
            .find(|letter: char| letter.is_whitespace() || brackets.contains(&letter))
            .unwrap_or(rest.len()),
    };
    let (part, after) = rest.split_at(length);
    *rest = after;
    Some(part)
}

fn joined(before: &[Sequence], after: &[Sequence]) -> Vec<Sequence> {
    let mut all = Vec::with_capacity(before.len() * after.len());
    for first in before {
        for second in after {
            let mut both = first.clone();
            both.steps.extend_from_slice(&second.steps);
            if second.begin > 0 {
                both.begin = first.steps.len() + second.begin;
            }
            if let Some(end) = second.end {
                both.end = Some(first.steps.len() + end);
            }
            all.push(both);
        }
    }
    all
}

/// One of several slots or words.
fn steps(part: &'static str, lexicon: &mut Lexicon) -> Vec<Sequence> {
    // A "+" by itself is the sign.
    let tight = part.strip_prefix('+').filter(|part| !part.is_empty());
    let (part, tight) = tight.map_or((part, false), |part| (part, true));
    part.split('|').map(|choice| step(choice, tight, lexicon)).collect()
}

fn step(choice: &'static str, tight: bool, lexicon: &mut Lexicon) -> Sequence {
    if let Some(slot) = choice.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        let (kind, name) = slot.split_once(':').unwrap_or((slot, slot));
        let step = Slot::named(kind).map(|slot| (Step::Slot { slot, tight }, name));
        return Sequence { steps: step.into_iter().collect(), ..Sequence::default() };
    }
    let symbols = lexicon.symbols_of(choice).into_iter().enumerate();
    let steps =
        symbols.map(|(index, symbol)| (Step::Symbol { symbol, tight: tight || index > 0 }, "")).collect();
    Sequence { steps, ..Sequence::default() }
}
