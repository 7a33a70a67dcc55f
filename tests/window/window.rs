//! The app in a window of its own, with a new library, driven as a person would.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use library::Library;
use serde_json::{Value, json};
use tempfile::TempDir;

/// One window at a time: they share the display and its keyboard.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// How long a thing may take to appear on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// The library's folder, within the test's.
const LIBRARY: &str = "Test.dateline";

/// A time that stands still, for libraries that tests fill.
pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_521_600, 0).unwrap_or_default()
}

/// The Control key as WebDriver names it.
const CONTROL: char = '\u{e009}';

/// The app's window.
pub(crate) struct Window {
    client: Client,
    driver: Child,
    folder: TempDir,
}

/// Runs a test with a new library in a window of its own, then closes it.
pub(crate) fn with_window(test: impl AsyncFnOnce(&Window)) {
    with_library(|_| {}, test);
}

/// Runs a test with the sample library.
pub(crate) fn with_sample(test: impl AsyncFnOnce(&Window)) {
    with_library(|library| assert!(intake::sample::add_to(library).is_ok()), test);
}

/// Runs a test with a library that is filled before the window opens.
pub(crate) fn with_library(fill: impl FnOnce(&Library), test: impl AsyncFnOnce(&Window)) {
    let folder = TempDir::new().unwrap();
    fill(&Library::open_or_create(&folder.path().join(LIBRARY), noon).unwrap());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let window = Window::open(folder).await;
        test(&window).await;
        window.client.clone().close().await.unwrap();
    });
}

impl Drop for Window {
    /// A test that failed leaves neither driver nor app behind, which would answer for the next one.
    fn drop(&mut self) {
        let group = format!("-{}", self.driver.id());
        let _ended = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ended = self.driver.wait();
    }
}

impl Window {
    async fn open(folder: TempDir) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // A message bus of its own: a second start on one bus would only show the first window.
        let driver = Command::new("dbus-run-session")
            .args(["--", "WebKitWebDriver", &format!("--port={port}")])
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DATELINE_LIBRARY", folder.path().join(LIBRARY))
            .env("XDG_CONFIG_HOME", folder.path().join("config"))
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .env("LANGUAGE", "en")
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is installed by `cargo xtask test`");
        Self { client: connect(port).await, driver, folder }
    }

    /// Where the test may put files.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The element that a CSS selector names, once it is there.
    pub(crate) async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("{css} did not appear: {error}"))
    }

    /// How many elements a CSS selector names now.
    pub(crate) async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// The button whose name begins with these words, once it is there.
    pub(crate) async fn button(&self, name: &str) -> Element {
        let path = format!(
            "//button[starts-with(normalize-space(.), '{name}') or starts-with(@aria-label, '{name}')]"
        );
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        found.unwrap_or_else(|error| panic!("no button “{name}” appeared: {error}"))
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
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
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
        let keys = [CONTROL, key].into_iter().map(|value| KeyAction::Down { value });
        let keys = keys.chain([key, CONTROL].into_iter().map(|value| KeyAction::Up { value }));
        let actions = keys.fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.client.perform_actions(actions).await.unwrap();
    }

    /// What axe finds wrong with the page, a line each.
    pub(crate) async fn axe(&self) -> Vec<String> {
        let axe = std::fs::read_to_string(root().join("ui/node_modules/axe-core/axe.min.js")).unwrap();
        self.run(&axe, vec![]).await;
        let script = "const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, {runOnly: tags}).then(found => done(found.violations.flatMap(one =>
                one.nodes.map(node => `${one.id}: ${one.help}: ${node.html.slice(0, 200)}`))));";
        let found = self.run_async(script, vec![]).await;
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Keeps a picture of the window in `tests/window/shots` for a person to look at.
    pub(crate) async fn photograph(&self, name: &str) {
        let shots = root().join("tests/window/shots");
        std::fs::create_dir_all(&shots).unwrap();
        std::fs::write(shots.join(format!("{name}.png")), self.client.screenshot().await.unwrap()).unwrap();
    }
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Opens a session, which starts the app; the driver needs a moment to listen.
async fn connect(port: u16) -> Client {
    let binary = env!("CARGO_BIN_EXE_dateline");
    let mut capabilities = fantoccini::wd::Capabilities::new();
    capabilities.insert("webkitgtk:browserOptions".to_owned(), json!({"binary": binary, "args": []}));
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let begun = Instant::now();
    loop {
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => return client,
            Err(error) => assert!(begun.elapsed() < PATIENCE, "no session with the window: {error}"),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
