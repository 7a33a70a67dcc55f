//! A hostile page runs nothing and asks for nothing, in the text and in its original.

use std::net::TcpListener;
use std::time::Duration;

use intake::Control;
use serde_json::json;
use tempfile::TempDir;

use crate::window::{readers, with_library};

/// Everything a page can try, with a listener on this computer as the one it would call.
fn page(port: u16) -> String {
    let there = format!("http://127.0.0.1:{port}");
    format!(
        "<!doctype html><html><head><title>Harbour closed</title>
        <meta http-equiv=refresh content='0;url={there}/refresh'><base href='{there}/'>
        <link rel=stylesheet href='{there}/style.css'><link rel=preload as=image href='{there}/preload.png'>
        <style>@import '{there}/import.css'; body {{ background: url({there}/background.png) }}</style>
        <script>top.document.title = 'owned'; document.title = 'owned'; fetch('{there}/fetch')</script></head>
        <body onload=\"fetch('{there}/onload')\">
        <h1>Harbour closed</h1>
        <p>The harbour was closed on 18 March 2019, two officials said. <img src='{there}/pixel.gif' alt='A quay'
        onerror=\"top.document.title='owned'\"></p>
        <svg><script>top.document.title = 'owned'</script><image href='{there}/svg.png'/></svg>
        <iframe src='{there}/frame'></iframe><object data='{there}/object'></object><embed src='{there}/embed'>
        <video poster='{there}/poster.png' src='{there}/video.mp4'></video>
        <p style=\"background: url('{there}/inline.png')\">It stayed closed until 20 March 2019, they said.</p>
        <a href=\"javascript:top.document.title='owned'\" id=trap>more</a>
        <form action='{there}/form'><button>Send</button></form>
        <script>window.__TAURI_INTERNALS__?.invoke('trash_article', {{id: 1}})</script></body></html>"
    )
}

#[test]
fn a_hostile_page_runs_nothing_and_asks_for_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("hostile.html");
    std::fs::write(&file, page(listener.local_addr().unwrap().port())).unwrap();
    with_library(
        |library| {
            intake::import(library, &readers(), &[file], None, &Control::default(), |_, _| {}).unwrap();
        },
        async |window| {
            window.click_on("Harbour closed").await;
            window.says("The harbour was closed on 18 March 2019").await;
            window.click_on("Show the original").await;
            let frame = window.find("iframe").await;
            assert_eq!(
                frame.attr("sandbox").await.unwrap().as_deref(),
                Some("allow-same-origin"),
                "the frame may run nothing"
            );
            tokio::time::sleep(Duration::from_secs(2)).await;
            window.photograph("hostile-original").await;

            assert_eq!(window.run("return document.title", vec![]).await, json!("Dateline"));
            assert_eq!(window.run("return '__TAURI__' in window", vec![]).await, json!(false));
            assert_eq!(window.run("return location.host", vec![]).await, json!("localhost"));
            let asked = listener.accept().map(|(_, from)| from);
            assert!(asked.is_err(), "something asked the network: {asked:?}");
        },
    );
}
