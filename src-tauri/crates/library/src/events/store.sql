INSERT INTO events(id, headline, when_told, earliest, latest, place, participants, factuality)
VALUES (:id, :headline, :when_told, :earliest, :latest, :place, :participants, :factuality)
ON CONFLICT (id) DO UPDATE SET
    headline = :headline, when_told = :when_told, earliest = :earliest, latest = :latest,
    place = :place, participants = :participants, factuality = :factuality
