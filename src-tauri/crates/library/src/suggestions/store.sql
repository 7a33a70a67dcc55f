INSERT INTO suggestions(
    id, article, first_byte, end_byte, headline, when_told, time, when_words, when_reason,
    attribution, factuality, participants, place, score, reasons)
VALUES (
    :id, :article, :first_byte, :end_byte, :headline, :when_told, :time, :when_words, :when_reason,
    :attribution, :factuality, :participants, :place, :score, :reasons)
ON CONFLICT (id) DO UPDATE SET
    first_byte = :first_byte, end_byte = :end_byte, headline = :headline, when_told = :when_told,
    time = :time, when_words = :when_words, when_reason = :when_reason,
    attribution = :attribution, factuality = :factuality, participants = :participants,
    place = :place, score = :score, reasons = :reasons, earlier_text = NULL
