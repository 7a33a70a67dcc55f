//! Generates `ui/src/ipc/bindings.ts` from the types that cross to the window, and keeps it fresh.

use std::{env, fs, path::Path};

use ts_rs::{Config, TS};

use crate::commands::{
    articles::*, drafts::*, events::*, export::*, import::*, jobs::*, library::*, notes::*, originals::*,
    rereading::*, review::*, search::*, settings::*, timelines::*,
};
use crate::failure::{Failure, Reason};
use crate::views::*;

macro_rules! declarations {
    ($($view:ty),* $(,)?) => {{
        let config = Config::default();
        [$(format!("export {}\n", <$view>::decl(&config))),*].concat()
    }};
}

fn bindings() -> String {
    let declarations = declarations![
        AgreeWithView,
        AlternativeView,
        AreaView,
        ArticleQueryView,
        ArticleRowView,
        ArticleSortView,
        ArticleView,
        AspectView,
        BackupView,
        BaseDateView,
        BasePlaceView,
        BlockView,
        CandidateView,
        CarriedView,
        ChangedEvent,
        CheckView,
        CitationView,
        ColumnTold,
        DateGroundView,
        DateReadingView,
        DateRelationView,
        DateRemarkView,
        Density,
        DifferenceView,
        DisplacedView,
        DoneView,
        HistoryRowView,
        DraftLineView,
        EarlierPlaceView,
        EarlierRowView,
        EarlierTextView,
        EventEdit,
        EventQueryView,
        EventRowView,
        EventView,
        EvidenceView,
        ExportView,
        FactualityView,
        Failure,
        FormatView,
        GenreView,
        HitKindView,
        HitView,
        ImportFailureView,
        ImportReportView,
        ImportedTimelineView,
        JobKindView,
        JobProgressView,
        JobReportView,
        JobView,
        KnownEventView,
        LaneByView,
        LaneView,
        LeftOutView,
        LinkView,
        NoteStateView,
        NoteView,
        OpenQuestionView,
        OperationView,
        OriginalView,
        PackedEventView,
        PackedEventsView,
        PageSizeView,
        PageStartView,
        PageView<ts_rs::Dummy>,
        PassageEdit,
        PastedKind,
        PastedView,
        PeriodEdit,
        TimelineEdit,
        PeriodView,
        ProblemView,
        PublishedView,
        QuotedEdit,
        RangeView,
        ReaderFace,
        ReadingsView,
        Reason,
        RereadReportView,
        RereadView,
        ReresolvedView,
        RetellingView,
        RetellingsView,
        ReviewView,
        SavedSearchEdit,
        SavedSearchView,
        SearchAdviceView,
        SearchProblemView,
        SearchView,
        Settings,
        SourcedSuggestionView,
        StatusView,
        SubjectView,
        SuggestionReasonView,
        SuggestionStateView,
        SuggestionView,
        TableColumnView,
        TableView,
        TagView,
        Theme,
        TimelineHeadView,
        TimelineNewsView,
        TimelineRowView,
        TimeView,
        TintView,
        TraitView,
        TrashedView,
        TrashRowView,
        HighlightView,
        VersionView,
        WarningView,
        WhenEdit,
        WhenView,
        WholeUnitView,
        WindowView,
        WordsAreView,
        YearIsView,
    ];
    format!(
        "// Generated from Rust by `UPDATE_BINDINGS=1 cargo test -p dateline --lib bindings`; do not edit.\n\n{declarations}"
    )
}

#[test]
fn bindings_are_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/bindings.ts");
    if env::var_os("UPDATE_BINDINGS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bindings()).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), bindings(), "run with UPDATE_BINDINGS=1");
}

#[test]
fn the_interface_calls_every_command_and_no_other() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/call.ts");
    let source = fs::read_to_string(&path).unwrap();
    let (_, map) = source.split_once("export interface Commands {").unwrap();
    let (map, _) = map.split_once("\n}").unwrap();
    let mut named: Vec<&str> =
        map.lines().filter_map(|line| line.trim().split_once(':')).map(|(name, _)| name).collect();
    let mut commands = crate::COMMANDS.to_vec();
    named.sort_unstable();
    commands.sort_unstable();
    assert_eq!(named, commands);
}
