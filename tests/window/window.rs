//! The app in a window of its own, with a new library, driven as a person would.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, NewSessionError};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use intake::Readers;
use library::Library;
use serde_json::{Value, json};
use tempfile::TempDir;

/// One window at a time: they share the display and its keyboard.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// How long a thing may take to appear on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How often a test looks whether it has.
const LOOK: Duration = Duration::from_millis(50);

/// The library's folder, within the test's.
const LIBRARY: &str = "Test.dateline";

/// Where the app's own messages go, within the test's folder.
const LOG: &str = "app.log";

/// Where what the app has the system show goes, within the test's folder.
const NOTICES: &str = "notices.log";

/// A time that stands still, for libraries that tests fill.
pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_521_600, 0).unwrap_or_default()
}

/// Readers that are the app itself.
pub(crate) fn readers() -> Readers {
    Readers::of(env!("CARGO_BIN_EXE_dateline").into())
}

/// Changes one pixel for a while: a picture is taken when the web view next draws, and without a graphics card it
/// draws only what changes.
const DRAW_AGAIN: &str = "const pixel = document.createElement('i');
    pixel.ariaHidden = 'true';
    pixel.style.cssText = 'position: fixed; inset: auto 0 0 auto; inline-size: 1px; block-size: 1px; pointer-events: none';
    document.documentElement.append(pixel);
    let left = 20;
    const timer = setInterval(() => {
        pixel.style.background = left % 2 ? '' : '#8888';
        if (left-- === 0) { clearInterval(timer); pixel.remove(); }
    }, 100);";

/// The driver, and beside it who writes down what the system is asked to show.
const DRIVER: &str = "dbus-monitor interface=org.freedesktop.Notifications \
    interface=org.freedesktop.FileManager1 > $2 & exec WebKitWebDriver $1";

/// The Control key as WebDriver names it.
pub(crate) const CONTROL: char = '\u{e009}';

/// The Shift key as WebDriver names it.
pub(crate) const SHIFT: char = '\u{e008}';

/// The app's window.
pub(crate) struct Window {
    client: Client,
    driver: Child,
    folder: TempDir,
}

/// Runs a test with a new library in a window of its own, then closes it.
pub(crate) fn with_window(test: impl AsyncFnOnce(&mut Window)) {
    with_library(|_| {}, test);
}

/// Runs a test with the sample library, which is read but once.
pub(crate) fn with_sample(test: impl AsyncFnOnce(&mut Window)) {
    with_sample_where("", test);
}

/// The same, where the system is set up so: lines of GTK's `settings.ini`.
pub(crate) fn with_sample_where(settings: &str, test: impl AsyncFnOnce(&mut Window)) {
    static SAMPLE: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = TempDir::new().unwrap();
        let library = Library::open_or_create(&folder.path().join(LIBRARY), noon).unwrap();
        intake::sample::add_to(&library).unwrap();
        folder
    });
    let folder = TempDir::new().unwrap();
    copy_folder(SAMPLE.path(), folder.path());
    let of_gtk = folder.path().join("config/gtk-3.0");
    std::fs::create_dir_all(&of_gtk).unwrap();
    std::fs::write(of_gtk.join("settings.ini"), format!("[Settings]\n{settings}\n")).unwrap();
    with_folder(folder, test);
}

/// Runs a test with a library that is filled before the window opens.
pub(crate) fn with_library(fill: impl FnOnce(&Library), test: impl AsyncFnOnce(&mut Window)) {
    let folder = TempDir::new().unwrap();
    fill(&Library::open_or_create(&folder.path().join(LIBRARY), noon).unwrap());
    with_folder(folder, test);
}

fn with_folder(folder: TempDir, test: impl AsyncFnOnce(&mut Window)) {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (driver, client) = start(folder.path(), &[]).await;
        let mut window = Window { client, driver, folder };
        test(&mut window).await;
        window.client.clone().close().await.unwrap();
    });
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        match entry.path() {
            folder if folder.is_dir() => copy_folder(&folder, &to.join(entry.file_name())),
            file => drop(std::fs::copy(file, to.join(entry.file_name())).unwrap()),
        }
    }
}

/// Starts the app under a driver.
async fn start(folder: &Path, arguments: &[&str]) -> (Child, Client) {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let log = std::fs::OpenOptions::new().create(true).append(true).open(folder.join(LOG)).unwrap();
    // A message bus of its own: a second start on one bus would only show the first window.
    let mut driver = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", DRIVER, "sh", &format!("--port={port}"), NOTICES])
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("DATELINE_LIBRARY", folder.join(LIBRARY))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("LANGUAGE", "en")
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(log)
        .process_group(0)
        .spawn()
        .expect("WebKitWebDriver is installed by `cargo xtask test`");
    match connect(port, arguments).await {
        Ok(client) => (driver, client),
        Err(error) => {
            kill(&mut driver);
            panic!("no session with the window: {error}\n{}", log_of(folder));
        }
    }
}

/// Ends a driver and the app below it, as `kill -9` does.
fn kill(driver: &mut Child) {
    let group = format!("-{}", driver.id());
    let _ended = Command::new("kill").args(["-KILL", "--", &group]).status();
    let _ended = driver.wait();
}

fn log_of(folder: &Path) -> String {
    std::fs::read_to_string(folder.join(LOG)).unwrap_or_default()
}

impl Drop for Window {
    /// A test that failed leaves neither driver nor app behind, which would answer for the next one.
    fn drop(&mut self) {
        kill(&mut self.driver);
        if std::thread::panicking() {
            eprintln!("{}", log_of(self.folder.path()));
        }
    }
}

impl Window {
    /// Ends the app at once, in the middle of whatever it does, and starts it again.
    pub(crate) async fn kill_and_start_again(&mut self) {
        self.start_again_with(&[]).await;
    }

    /// Ends the app at once and starts it again with these arguments.
    pub(crate) async fn start_again_with(&mut self, arguments: &[&str]) {
        kill(&mut self.driver);
        (self.driver, self.client) = start(self.folder.path(), arguments).await;
    }

    /// Waits until the app has ended by itself, and starts it again.
    pub(crate) async fn start_again(&mut self) {
        let begun = Instant::now();
        while self.client.title().await.is_ok() {
            assert!(begun.elapsed() < PATIENCE, "the app goes on");
            tokio::time::sleep(LOOK).await;
        }
        self.kill_and_start_again().await;
    }

    /// The handles of the two windows that are open, this one first.
    pub(crate) async fn two_windows(&self) -> (WindowHandle, WindowHandle) {
        self.until("two windows", async || self.client.windows().await.is_ok_and(|all| all.len() == 2)).await;
        let here = self.client.window().await.unwrap();
        let all = self.client.windows().await.unwrap();
        let other = all.into_iter().find(|one| *one != here).unwrap();
        (here, other)
    }

    /// Goes on in another window.
    pub(crate) async fn switch_to(&self, window: &WindowHandle) {
        self.client.switch_to_window(window.clone()).await.unwrap();
    }

    /// What the app has had the system show.
    pub(crate) fn notices(&self) -> String {
        std::fs::read_to_string(self.folder.path().join(NOTICES)).unwrap_or_default()
    }

    /// The library's folder.
    pub(crate) fn library(&self) -> PathBuf {
        self.folder.path().join(LIBRARY)
    }

    /// Where the test may put files.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The element that a CSS selector names, once it is there.
    pub(crate) async fn find(&self, css: &str) -> Element {
        self.wait_for(Locator::Css(css)).await
    }

    /// How many elements a CSS selector names now.
    pub(crate) async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// The button whose name begins with these words, once it is there.
    pub(crate) async fn button(&self, name: &str) -> Element {
        self.wait_for(Locator::XPath(&button(name))).await
    }

    /// The element that an XPath names, once it is there.
    pub(crate) async fn find_by(&self, path: &str) -> Element {
        self.wait_for(Locator::XPath(path)).await
    }

    /// Clicks the element that a CSS selector names, once it is there.
    pub(crate) async fn click(&self, css: &str) {
        self.once(Locator::Css(css), async |element| element.click().await).await;
    }

    /// Clicks the button whose name begins with these words, once it is there.
    pub(crate) async fn click_button(&self, name: &str) {
        self.once(Locator::XPath(&button(name)), async |element| element.click().await).await;
    }

    /// Types into the element that a CSS selector names, once it is there.
    pub(crate) async fn type_into(&self, css: &str, keys: &str) {
        self.once(Locator::Css(css), async |element| element.send_keys(keys).await).await;
    }

    /// An attribute of the element that a CSS selector names, once it is there; nothing if it has none.
    pub(crate) async fn attribute(&self, css: &str, name: &str) -> String {
        self.once(Locator::Css(css), async |element| element.attr(name).await).await.unwrap_or_default()
    }

    async fn wait_for(&self, named: Locator<'_>) -> Element {
        self.once(named, async |element| Ok(element)).await
    }

    /// Does something with an element once it is there, and again with the one in its place where the page drew itself
    /// anew in between.
    async fn once<T>(&self, named: Locator<'_>, act: impl AsyncFn(Element) -> Result<T, CmdError>) -> T {
        let begun = Instant::now();
        loop {
            let done = match self.client.find(named).await {
                Ok(element) => act(element).await,
                Err(error) => Err(error),
            };
            match done {
                Ok(done) => return done,
                Err(_) if begun.elapsed() < PATIENCE => tokio::time::sleep(LOOK).await,
                Err(error) => panic!("{named:?} is not there: {error}\n{}", self.text().await),
            }
        }
    }

    /// Clicks the first visible thing whose own words, or whose name, begin with these, once it is there.
    pub(crate) async fn click_on(&self, words: &str) {
        let script = "const begins = (text) => (text ?? '').trim().startsWith(arguments[0]);
            const own = (one) => [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('');
            const found = [...document.querySelectorAll('body *')].find(one =>
                one.checkVisibility() && (begins(own(one)) || begins(one.getAttribute('aria-label'))));
            found?.click();
            return Boolean(found);";
        self.until(&format!("click on “{words}”"), async || {
            self.run(script, vec![json!(words)]).await == json!(true)
        })
        .await;
    }

    /// Waits until the page says these words.
    pub(crate) async fn says(&self, words: &str) {
        self.until(words, async || self.text().await.contains(words)).await;
    }

    /// Waits until a condition holds.
    pub(crate) async fn until(&self, what: &str, condition: impl AsyncFn() -> bool) {
        let begun = Instant::now();
        while !condition().await {
            assert!(begun.elapsed() < PATIENCE, "it did not come to this: {what}\n{}", self.text().await);
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Gives the window another size.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
    }

    /// All that the page shows.
    pub(crate) async fn text(&self) -> String {
        self.run("return document.body.innerText", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap()
    }

    /// Runs a script in the page that calls its last argument when it is done.
    pub(crate) async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap()
    }

    /// Presses a key.
    pub(crate) async fn press(&self, key: char) {
        let keys = KeyActions::new("keyboard".to_owned());
        let keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Presses a key with Control held.
    pub(crate) async fn press_with_control(&self, key: char) {
        self.press_with(&[CONTROL], key).await;
    }

    /// Presses a key with Control and Shift held.
    pub(crate) async fn press_with_control_and_shift(&self, key: char) {
        self.press_with(&[CONTROL, SHIFT], key).await;
    }

    /// Presses a key with others held.
    pub(crate) async fn press_with(&self, held: &[char], key: char) {
        let down = held.iter().copied().chain([key]).map(|value| KeyAction::Down { value });
        let up = [key].into_iter().chain(held.iter().rev().copied()).map(|value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Brings the pointer to a place in the page.
    pub(crate) async fn point_at(&self, place: (i64, i64)) {
        self.client.perform_actions(MouseActions::new("mouse".to_owned()).then(to(place))).await.unwrap();
    }

    /// Drags what is at a place in the page to another one.
    pub(crate) async fn drag(&self, from: (i64, i64), onto: (i64, i64)) {
        let between = ((from.0 + onto.0) / 2, (from.1 + onto.1) / 2);
        let [down, up] = [
            PointerAction::Down { button: MOUSE_BUTTON_LEFT },
            PointerAction::Up { button: MOUSE_BUTTON_LEFT },
        ];
        let steps = [to(from), down, to(between), to(onto), up];
        let actions = steps.into_iter().fold(MouseActions::new("mouse".to_owned()), InputSource::then);
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Waits until nothing fades or slides any more and what is there has been drawn.
    pub(crate) async fn rests(&self) {
        let script = "const done = arguments[arguments.length - 1];
            const ends = document.getAnimations().filter(one => one.effect.getTiming().iterations !== Infinity);
            Promise.allSettled(ends.map(one => one.finished))
                .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";
        self.run_async(script, vec![]).await;
    }

    /// What axe finds wrong with the page, a line each.
    pub(crate) async fn axe(&self) -> Vec<String> {
        if self.run("return 'axe' in window", vec![]).await != json!(true) {
            let axe = root().join("ui/node_modules/axe-core/axe.min.js");
            self.run(&std::fs::read_to_string(axe).unwrap(), vec![]).await;
        }
        self.rests().await;
        let script = "const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, {runOnly: tags}).then(found => done(found.violations.flatMap(one =>
                one.nodes.map(node => `${one.id}: ${one.help}: ${node.html.slice(0, 200)}`))));";
        let found = self.run_async(script, vec![]).await;
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Keeps a picture of the window in `tests/window/shots` for a person to look at.
    pub(crate) async fn photograph(&self, name: &str) {
        let file = root().join("tests/window/shots").join(format!("{name}.png"));
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, self.screenshot().await).unwrap();
    }

    /// A picture of the window as it is when it rests, as PNG.
    pub(crate) async fn screenshot(&self) -> Vec<u8> {
        self.rests().await;
        self.run(DRAW_AGAIN, vec![]).await;
        // What was drawn last may still be on its way to the window; after one picture it is there.
        self.client.screenshot().await.unwrap();
        self.client.screenshot().await.unwrap()
    }
}

/// The XPath of the button whose name begins with these words.
fn button(name: &str) -> String {
    format!("//button[starts-with(normalize-space(.), '{name}') or starts-with(@aria-label, '{name}')]")
}

fn to((x, y): (i64, i64)) -> PointerAction {
    PointerAction::MoveTo { duration: None, x: x as f64, y: y as f64 }
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Opens a session, which starts the app; the driver needs a moment to listen.
async fn connect(port: u16, arguments: &[&str]) -> Result<Client, NewSessionError> {
    let binary = env!("CARGO_BIN_EXE_dateline");
    let mut capabilities = fantoccini::wd::Capabilities::new();
    capabilities.insert("webkitgtk:browserOptions".to_owned(), json!({"binary": binary, "args": arguments}));
    // A benchmark's script tells by itself what took too long.
    capabilities.insert("timeouts".to_owned(), json!({"script": 300_000}));
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let begun = Instant::now();
    loop {
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Err(_) if begun.elapsed() < PATIENCE => tokio::time::sleep(Duration::from_millis(20)).await,
            session => return session,
        }
    }
}
