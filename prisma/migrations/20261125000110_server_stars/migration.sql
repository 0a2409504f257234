-- A star is a person's own mark on a server. Nobody else reads it and nothing is decided by it, so it has no audit row and
-- raises no facts version. A person is an issuer and a subject (law I3), also where no directory knows them.
CREATE TABLE server_star (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  server_id TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT server_star_pkey PRIMARY KEY (issuer, subject, server_id)
);
ALTER TABLE server_star ADD CONSTRAINT server_star_server_id_fkey
  FOREIGN KEY (server_id) REFERENCES server (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX server_star_server_id_idx ON server_star (server_id);
