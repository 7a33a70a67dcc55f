INSERT INTO evidence(
    event, article, suggestion, first_byte, end_byte, exact, prefix, suffix, stance, attribution,
    when_told, when_words, when_reason)
VALUES (
    :event, :article, :suggestion, :first_byte, :end_byte, :exact, :prefix, :suffix, :stance,
    :attribution, :when_told, :when_words, :when_reason)
