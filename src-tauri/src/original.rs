//! Serves an original, inert, to the reader's sandboxed frame; addressed by hash, never by path.

use std::borrow::Cow;

use articles::Sha256;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, UriSchemeResponder};

use crate::commands::settings;
use crate::failure::{Failure, Reason, Told};
use crate::state::App;

/// The protocol's name: `original://localhost/<sha256>`.
pub(crate) const SCHEME: &str = "original";

/// Nothing runs, nothing is asked for; inline styles and embedded pictures only.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/// Answers a request for an original, off the thread that draws.
pub(crate) fn serve(handle: AppHandle, request: &Request<Vec<u8>>, responder: UriSchemeResponder) {
    let sha256 = Sha256::parse(request.uri().path().trim_start_matches('/'));
    tauri::async_runtime::spawn_blocking(move || {
        let app = handle.state::<App>();
        let no_address = || Failure { reason: Reason::NotFound, details: String::new() };
        let page = sha256.ok_or_else(no_address).and_then(|sha256| page(&app, &sha256));
        responder.respond(respond(page, &handle));
    });
}

fn page(app: &App, sha256: &Sha256) -> Result<String, Failure> {
    Ok(app.readers.inert_html(&app.library().original(sha256)?)?)
}

fn respond(page: Result<String, Failure>, handle: &AppHandle) -> Response<Cow<'static, [u8]>> {
    let (status, media_type, body) = match page {
        Ok(page) => (StatusCode::OK, "text/html; charset=utf-8", page),
        Err(failure) => {
            let Told { message, advice } = failure.told(&settings::language(handle));
            (StatusCode::NOT_FOUND, "text/plain; charset=utf-8", format!("{message}\n{advice}"))
        }
    };
    let mut response = Response::new(Cow::Owned(body.into_bytes()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(media_type));
    headers.insert(header::CONTENT_SECURITY_POLICY, header::HeaderValue::from_static(POLICY));
    response
}
