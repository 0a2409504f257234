-- People are found by the words of their name or subject, as servers are: p-ada-okafor by "ada" and by "okafor".
CREATE FUNCTION person_document(display_name TEXT, subject TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT to_tsvector('simple', left(search_words(display_name) || ' ' || search_name(subject), 2000))
$$;

CREATE INDEX person_document_idx ON person USING gin (person_document(display_name, subject));
