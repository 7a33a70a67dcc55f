//! Another program on the same display, as small as one can be: it drags files over Dateline's window (XDND 5), holds
//! what was copied (ICCCM selections), moves the pointer, turns the wheel, closes the window and answers the system's
//! dialogs.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ClientMessageEvent, ConnectionExt as _,
    CreateWindowAux, EventMask, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT,
    MapState, PropMode, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window,
    WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, CURRENT_TIME};

use crate::window::PATIENCE;

/// The Enter key's meaning (X11/keysymdef.h, `XK_Return`).
const ENTER: u32 = 0xff0d;

/// The button that a notch of the wheel is on X11.
const WHEEL_AWAY: u8 = 4;

/// The version of the protocol that this program speaks.
const XDND_VERSION: u32 = 5;

x11rb::atom_manager! {
    /// The names that the protocols use.
    Atoms: AtomsCookie {
        CLIPBOARD,
        TARGETS,
        UTF8_STRING,
        COPIED_FILES: b"x-special/gnome-copied-files",
        HTML: b"text/html",
        PNG: b"image/png",
        WM_DELETE_WINDOW,
        WM_PROTOCOLS,
        URI_LIST: b"text/uri-list",
        WINDOW_TYPE: b"_NET_WM_WINDOW_TYPE",
        WINDOW_TYPE_DIALOG: b"_NET_WM_WINDOW_TYPE_DIALOG",
        XdndActionCopy,
        XdndAware,
        XdndDrop,
        XdndEnter,
        XdndFinished,
        XdndLeave,
        XdndPosition,
        XdndSelection,
        XdndStatus,
    }
}

/// What this program offers: under which selection, as which type, these bytes.
type Offers = Arc<Mutex<Vec<(Atom, Atom, Vec<u8>)>>>;

/// Another program on the display.
pub(crate) struct OtherProgram {
    connection: Arc<RustConnection>,
    window: Window,
    atoms: Atoms,
    offers: Offers,
    told: Receiver<ClientMessageEvent>,
    serving: Option<JoinHandle<()>>,
}

/// Files that hang over Dateline's window.
pub(crate) struct Drag<'a> {
    program: &'a OtherProgram,
    target: Window,
}

impl OtherProgram {
    /// Starts it.
    pub(crate) fn start() -> Self {
        let (connection, screen) = x11rb::connect(None).unwrap();
        let connection = Arc::new(connection);
        let atoms = Atoms::new(&*connection).unwrap().reply().unwrap();
        let window = connection.generate_id().unwrap();
        let root = connection.setup().roots[screen].root;
        let heard = CreateWindowAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        let (depth, class) = (COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        connection.create_window(depth, window, root, 0, 0, 1, 1, 0, class, 0, &heard).unwrap();
        connection.flush().unwrap();
        let offers = Offers::default();
        let (tell, told) = channel();
        let served = (connection.clone(), offers.clone());
        let serving = std::thread::spawn(move || serve(&served.0, &atoms, &served.1, &tell));
        Self { connection, window, atoms, offers, told, serving: Some(serving) }
    }

    /// Copies an article's text, as HTML where it has any.
    pub(crate) fn copy(&self, text: &str, html: Option<&str>) {
        let mut offers = vec![(self.atoms.CLIPBOARD, self.atoms.UTF8_STRING, text.as_bytes().to_vec())];
        offers.extend(html.map(|html| (self.atoms.CLIPBOARD, self.atoms.HTML, html.as_bytes().to_vec())));
        self.offer(self.atoms.CLIPBOARD, offers);
    }

    /// Copies a picture, as a program that shows one does.
    pub(crate) fn copy_picture(&self, png: Vec<u8>) {
        self.offer(self.atoms.CLIPBOARD, vec![(self.atoms.CLIPBOARD, self.atoms.PNG, png)]);
    }

    /// Copies files, as a file manager does: their addresses, and their paths as words.
    pub(crate) fn copy_files(&self, files: &[&Path]) {
        let paths: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        let list = addresses(files);
        let offers = [
            (self.atoms.COPIED_FILES, format!("copy\n{}", list.trim_end().replace("\r\n", "\n"))),
            (self.atoms.URI_LIST, list),
            (self.atoms.UTF8_STRING, paths.join("\n")),
        ];
        let offers = offers.map(|(kind, told)| (self.atoms.CLIPBOARD, kind, told.into_bytes()));
        self.offer(self.atoms.CLIPBOARD, offers.to_vec());
    }

    /// Drags files over the middle of Dateline's window.
    pub(crate) fn drag(&self, files: &[&Path]) -> Drag<'_> {
        self.drag_as(self.atoms.URI_LIST, addresses(files))
    }

    /// Drags the address of a link over it.
    pub(crate) fn drag_link(&self, address: &str) -> Drag<'_> {
        self.drag_as(self.atoms.URI_LIST, format!("{address}\r\n"))
    }

    /// Drags selected words of a page over it.
    pub(crate) fn drag_words(&self, html: &str) -> Drag<'_> {
        self.drag_as(self.atoms.HTML, html.to_owned())
    }

    fn drag_as(&self, kind: Atom, dragged: String) -> Drag<'_> {
        let selection = self.atoms.XdndSelection;
        self.offer(selection, vec![(selection, kind, dragged.into_bytes())]);
        let target = self.dateline();
        let drag = Drag { program: self, target };
        drag.send(self.atoms.XdndEnter, [XDND_VERSION << 24, kind, 0, 0]);
        drag.over();
        drag
    }

    /// Has the keyboard, as the program that a person works in.
    pub(crate) fn take_focus(&self) {
        self.connection.set_input_focus(InputFocus::NONE, x11rb::NONE, CURRENT_TIME).unwrap();
        self.connection.flush().unwrap();
    }

    /// Closes Dateline's window, as its title bar's button does.
    pub(crate) fn close_dateline(&self) {
        let close = [self.atoms.WM_DELETE_WINDOW, CURRENT_TIME, 0, 0, 0];
        self.tell(self.dateline(), self.atoms.WM_PROTOCOLS, close);
    }

    /// Presses Enter in the system's dialog with this title until it is done with.
    pub(crate) fn confirm(&self, title: &str) {
        let dialog = until(PATIENCE, || self.dialog(title)).expect("a dialog");
        let is_done = || (!self.is_shown(dialog)).then_some(());
        let begun = Instant::now();
        // A dialog that is still being built does not hear the key.
        while until(Duration::from_secs(2), is_done).is_none() {
            assert!(begun.elapsed() < PATIENCE, "the system's dialog does not take Enter");
            self.press_enter_in(dialog);
        }
    }

    /// The key goes nowhere else if the window has just gone.
    fn press_enter_in(&self, window: Window) {
        let _gone = self.connection.set_input_focus(InputFocus::NONE, window, CURRENT_TIME);
        for kind in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
            self.fake(kind, self.enter(), (0, 0));
        }
    }

    /// Brings the pointer to a place in Dateline's window.
    pub(crate) fn point_at(&self, (x, y): (i16, i16)) {
        let root = self.connection.setup().roots[0].root;
        let corner = self.connection.translate_coordinates(self.dateline(), root, x, y);
        let place = corner.unwrap().reply().unwrap();
        self.fake(MOTION_NOTIFY_EVENT, 0, (place.dst_x, place.dst_y));
    }

    /// Turns the wheel by one notch, away from the hand.
    pub(crate) fn turn_wheel(&self) {
        for kind in [BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT] {
            self.fake(kind, WHEEL_AWAY, (0, 0));
        }
    }

    /// Has a device of the display do something.
    fn fake(&self, kind: u8, detail: u8, (x, y): (i16, i16)) {
        let root = self.connection.setup().roots[0].root;
        self.connection.xtest_fake_input(kind, detail, CURRENT_TIME, root, x, y, 0).unwrap();
        self.connection.flush().unwrap();
    }

    /// The dialog that is shown under this title, which Dateline's own window may bear too.
    fn dialog(&self, title: &str) -> Option<Window> {
        let root = self.connection.setup().roots[0].root;
        let mut windows = self.below(root).into_iter();
        windows.find(|at| self.is_shown(*at) && self.is_dialog(*at) && self.title(*at) == title)
    }

    fn is_dialog(&self, window: Window) -> bool {
        let kind = self.connection.get_property(false, window, self.atoms.WINDOW_TYPE, AtomEnum::ATOM, 0, 8);
        let kinds = kind.unwrap().reply().ok();
        kinds.is_some_and(|kinds| {
            kinds.value32().into_iter().flatten().any(|kind| kind == self.atoms.WINDOW_TYPE_DIALOG)
        })
    }

    fn title(&self, window: Window) -> String {
        let name = self.connection.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64);
        let name = name.unwrap().reply().map(|name| name.value).unwrap_or_default();
        String::from_utf8_lossy(&name).into_owned()
    }

    /// The key that stands for Enter on this keyboard.
    fn enter(&self) -> u8 {
        let first = self.connection.setup().min_keycode;
        let count = self.connection.setup().max_keycode - first + 1;
        let keys = self.connection.get_keyboard_mapping(first, count).unwrap().reply().unwrap();
        let mut keys = (first..).zip(keys.keysyms.chunks(usize::from(keys.keysyms_per_keycode)));
        keys.find(|(_, meanings)| meanings.contains(&ENTER)).expect("a keyboard has Enter").0
    }

    fn tell(&self, target: Window, kind: Atom, words: [u32; 5]) {
        let message = ClientMessageEvent::new(32, target, kind, words);
        self.connection.send_event(false, target, EventMask::NO_EVENT, message).unwrap();
        self.connection.flush().unwrap();
    }

    fn offer(&self, selection: Atom, offers: Vec<(Atom, Atom, Vec<u8>)>) {
        *self.offers.lock().unwrap_or_else(PoisonError::into_inner) = offers;
        self.connection.set_selection_owner(self.window, selection, CURRENT_TIME).unwrap();
        self.connection.flush().unwrap();
    }

    /// The one window on the display that takes files.
    fn dateline(&self) -> Window {
        let root = self.connection.setup().roots[0].root;
        self.below(root).into_iter().find(|window| self.takes_files(*window)).expect("a window takes files")
    }

    fn below(&self, window: Window) -> Vec<Window> {
        let children = self.connection.query_tree(window).unwrap().reply().map(|tree| tree.children);
        let children = children.unwrap_or_default();
        children.iter().flat_map(|child| [vec![*child], self.below(*child)].concat()).collect()
    }

    fn is_shown(&self, window: Window) -> bool {
        let shown = self.connection.get_window_attributes(window).unwrap().reply();
        shown.is_ok_and(|shown| shown.map_state == MapState::VIEWABLE)
    }

    fn takes_files(&self, window: Window) -> bool {
        let aware = self.connection.get_property(false, window, self.atoms.XdndAware, AtomEnum::ANY, 0, 1);
        self.is_shown(window) && aware.unwrap().reply().is_ok_and(|aware| aware.value_len > 0)
    }
}

impl Drop for OtherProgram {
    /// Without its window the program ends.
    fn drop(&mut self) {
        let _closed = self.connection.destroy_window(self.window).map(|_| self.connection.flush());
        let _ended = self.serving.take().map(JoinHandle::join);
    }
}

impl Drag<'_> {
    /// Lets the files fall; returns once Dateline has taken them.
    pub(crate) fn drop_here(self) {
        self.send(self.program.atoms.XdndDrop, [0, CURRENT_TIME, 0, 0]);
        self.hears(self.program.atoms.XdndFinished);
    }

    /// Goes away without letting them fall.
    pub(crate) fn leave(self) {
        self.send(self.program.atoms.XdndLeave, [0, 0, 0, 0]);
    }

    /// Moves over the window's middle; returns once Dateline has answered.
    pub(crate) fn over(&self) {
        let connection = &self.program.connection;
        let size = connection.get_geometry(self.target).unwrap().reply().unwrap();
        let root = connection.setup().roots[0].root;
        let corner = connection.translate_coordinates(self.target, root, 0, 0).unwrap().reply().unwrap();
        let x = i32::from(corner.dst_x) + i32::from(size.width) / 2;
        let y = i32::from(corner.dst_y) + i32::from(size.height) / 2;
        let place = (x.unsigned_abs() << 16) | y.unsigned_abs();
        let copy = self.program.atoms.XdndActionCopy;
        self.send(self.program.atoms.XdndPosition, [0, place, CURRENT_TIME, copy]);
        self.hears(self.program.atoms.XdndStatus);
    }

    fn send(&self, kind: Atom, [first, second, third, fourth]: [u32; 4]) {
        self.program.tell(self.target, kind, [self.program.window, first, second, third, fourth]);
    }

    fn hears(&self, kind: Atom) {
        while self.program.told.recv_timeout(PATIENCE).expect("Dateline answers").type_ != kind {}
    }
}

/// Asks again until there is an answer, or the time is over.
fn until<T>(patience: Duration, answer: impl Fn() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        match answer() {
            None if begun.elapsed() < patience => std::thread::sleep(Duration::from_millis(50)),
            answer => return answer,
        }
    }
}

/// Answers those who ask for what is offered, and passes on what this program is told, until its window is closed.
fn serve(connection: &RustConnection, atoms: &Atoms, offers: &Offers, tell: &Sender<ClientMessageEvent>) {
    loop {
        match connection.wait_for_event() {
            Ok(Event::SelectionRequest(request)) => {
                let offers = offers.lock().unwrap_or_else(PoisonError::into_inner).clone();
                answer(connection, atoms, &offers, &request);
            }
            Ok(Event::ClientMessage(message)) => drop(tell.send(message)),
            Ok(Event::DestroyNotify(_)) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn answer(
    connection: &RustConnection,
    atoms: &Atoms,
    offers: &[(Atom, Atom, Vec<u8>)],
    asked: &SelectionRequestEvent,
) {
    let offered = || offers.iter().filter(|(selection, ..)| *selection == asked.selection);
    let mut property = asked.property;
    if asked.target == atoms.TARGETS {
        let types: Vec<Atom> = offered().map(|(_, kind, _)| *kind).collect();
        connection
            .change_property32(PropMode::REPLACE, asked.requestor, property, AtomEnum::ATOM, &types)
            .unwrap();
    } else if let Some((_, kind, bytes)) = offered().find(|(_, kind, _)| *kind == asked.target) {
        connection.change_property8(PropMode::REPLACE, asked.requestor, property, *kind, bytes).unwrap();
    } else {
        property = AtomEnum::NONE.into();
    }
    let told = SelectionNotifyEvent {
        response_type: SELECTION_NOTIFY_EVENT,
        sequence: 0,
        time: asked.time,
        requestor: asked.requestor,
        selection: asked.selection,
        target: asked.target,
        property,
    };
    connection.send_event(false, asked.requestor, EventMask::NO_EVENT, told).unwrap();
    connection.flush().unwrap();
}

/// Files as a list of their addresses (RFC 2483).
fn addresses(files: &[&Path]) -> String {
    files.iter().map(|file| format!("file://{}\r\n", percent_encoded(file))).collect()
}

/// A path as a file manager writes it into a list of addresses (RFC 3986).
fn percent_encoded(path: &Path) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    let encoded =
        |byte: &u8| if plain(*byte) { char::from(*byte).to_string() } else { format!("%{byte:02X}") };
    path.as_os_str().as_encoded_bytes().iter().map(encoded).collect()
}
