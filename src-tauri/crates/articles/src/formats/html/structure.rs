//! Numbers of the items of lists and columns of the cells of tables, as a page is read from its beginning.

use super::page::Page;
use crate::Part;

/// The most columns of a table that are told apart: as many as HTML lets a cell span.
const MOST_COLUMNS: usize = 1000;

/// The list and the table at hand.
#[derive(Debug, Default)]
pub(super) struct Structure {
    list: Option<Item>,
    table: Option<Table>,
}

/// An item of the numbered list at hand.
#[derive(Debug)]
struct Item {
    list: usize,
    place: usize,
    number: u32,
}

/// What a table's rows above the next one fill of it.
#[derive(Debug)]
struct Table {
    place: usize,
    row: usize,
    /// For each column, how many rows the cell above still fills.
    filled: Vec<u32>,
    columns: Vec<u16>,
}

impl Structure {
    /// Tells the number of the item that a place stands in, if its list has numbers.
    pub(super) fn item(&mut self, page: &Page<'_>, place: usize) -> Part {
        let Some(item) = page.ancestors(place).find(|at| page.name(*at) == "li") else { return Part::Text };
        let list = page.nodes[item].parent;
        if page.name(list) != "ol" || page.element(list).is_some_and(|list| list.attr("reversed").is_some()) {
            return Part::Text;
        }
        let known = self.list.take().filter(|known| known.list == list && known.place <= item);
        let mut number = known.as_ref().map_or_else(|| first(page, list), |known| known.number);
        let from = known.as_ref().map_or(list + 1, |known| known.place);
        let items =
            children(page, list, from).take_while(|at| *at <= item).filter(|at| page.name(*at) == "li");
        for (order, at) in items.enumerate() {
            let is_counted = order > 0;
            number = told(page, at, "value").unwrap_or(number.saturating_add(u32::from(is_counted)));
        }
        self.list = Some(Item { list, place: item, number });
        Part::Item(number)
    }

    /// Tells the columns of the cells with words of a row.
    pub(super) fn row(&mut self, page: &Page<'_>, row: usize) -> Part {
        let place = page.nodes[row].parent;
        let known = self.table.take().filter(|known| known.place == place);
        let mut table = known.unwrap_or(Table { place, row: 0, filled: Vec::new(), columns: Vec::new() });
        if table.row != row {
            table.row = row;
            table.read(page);
        }
        let columns = table.columns.clone();
        self.table = Some(table);
        Part::Row(columns)
    }
}

impl Table {
    /// Reads the cells of its row, and what they fill of the next ones.
    fn read(&mut self, page: &Page<'_>) {
        self.columns.clear();
        let mut column = 0;
        for cell in children(page, self.row, self.row + 1) {
            if !matches!(page.name(cell), "td" | "th") {
                continue;
            }
            while self.filled.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            if column >= MOST_COLUMNS {
                break;
            }
            if !page.text(cell).is_empty() {
                self.columns.extend(u16::try_from(column));
            }
            let wide = told(page, cell, "colspan").map_or(1, |wide| (wide as usize).max(1));
            let end = column.saturating_add(wide).min(MOST_COLUMNS);
            if self.filled.len() < end {
                self.filled.resize(end, 0);
            }
            self.filled[column..end].fill(told(page, cell, "rowspan").unwrap_or(1));
            column = end;
        }
        self.filled.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }
}

fn first(page: &Page<'_>, list: usize) -> u32 {
    told(page, list, "start").unwrap_or(1)
}

fn told(page: &Page<'_>, place: usize, name: &str) -> Option<u32> {
    page.attr(place, name)?.parse().ok()
}

/// The children of a node from one place on.
fn children<'p>(page: &'p Page<'_>, parent: usize, from: usize) -> impl Iterator<Item = usize> + 'p {
    let end = page.nodes[parent].end;
    let next = move |at: &usize| Some(page.nodes[*at].end).filter(|next| *next < end);
    std::iter::successors(Some(from).filter(|from| *from < end), next)
}
