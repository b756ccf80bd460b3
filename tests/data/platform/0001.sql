SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.journal_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'journal is append-only'; END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.device (
    device character varying NOT NULL,
    scope character varying NOT NULL,
    slot integer NOT NULL,
    incarnation integer NOT NULL,
    token_hash bytea NOT NULL,
    public_key bytea NOT NULL,
    machine character varying NOT NULL,
    name character varying NOT NULL,
    app_version character varying NOT NULL,
    enrolled_ms bigint NOT NULL,
    seen_ms bigint NOT NULL,
    pending integer NOT NULL,
    revoked_ms bigint NOT NULL
);
CREATE TABLE public.enrol_code (
    code_hash bytea NOT NULL,
    scope character varying NOT NULL,
    expires_ms bigint NOT NULL,
    device character varying NOT NULL
);
CREATE TABLE public.entry (
    id character varying NOT NULL,
    scope character varying NOT NULL,
    device character varying NOT NULL,
    incarnation integer NOT NULL,
    seq integer NOT NULL,
    case_id character varying NOT NULL,
    type character varying NOT NULL,
    version integer NOT NULL,
    occurred_ms bigint NOT NULL,
    recorded_ms bigint NOT NULL,
    quality character varying NOT NULL,
    by character varying NOT NULL,
    role character varying NOT NULL,
    body bytea NOT NULL,
    body_hash bytea NOT NULL
);
CREATE TABLE public.incident (
    id integer NOT NULL,
    device character varying NOT NULL,
    code character varying NOT NULL,
    facts character varying NOT NULL,
    noted_ms bigint NOT NULL
);
CREATE SEQUENCE public.incident_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.incident_id_seq OWNED BY public.incident.id;
CREATE TABLE public.irregularity (
    scope character varying NOT NULL,
    "position" integer NOT NULL,
    code character varying NOT NULL,
    entry_id character varying NOT NULL,
    case_id character varying NOT NULL,
    facts character varying NOT NULL,
    noted_ms bigint NOT NULL
);
CREATE TABLE public.office (
    scope character varying NOT NULL,
    name character varying NOT NULL,
    uscc character varying NOT NULL,
    prefix character varying NOT NULL,
    region character varying NOT NULL
);
CREATE TABLE public.pack (
    name character varying NOT NULL,
    etag character varying NOT NULL,
    since_ms bigint NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.record (
    scope character varying NOT NULL,
    "position" integer NOT NULL,
    kind character varying NOT NULL,
    entry_id character varying NOT NULL,
    device character varying NOT NULL,
    incarnation integer NOT NULL,
    seq integer NOT NULL,
    code character varying NOT NULL,
    winner character varying NOT NULL,
    chain bytea NOT NULL
);
CREATE TABLE public.scope_head (
    scope character varying NOT NULL,
    head integer NOT NULL,
    chain bytea NOT NULL
);
CREATE TABLE public.setting (
    name character varying NOT NULL,
    value character varying
);
CREATE TABLE public.slot (
    device character varying NOT NULL,
    incarnation integer NOT NULL,
    seq integer NOT NULL,
    entry_id character varying NOT NULL,
    chain bytea NOT NULL
);
CREATE TABLE public.staff (
    scope character varying NOT NULL,
    code character varying NOT NULL,
    name character varying NOT NULL,
    roles character varying NOT NULL
);
CREATE TABLE public.waiting (
    entry_id character varying NOT NULL,
    scope character varying NOT NULL,
    "position" integer NOT NULL,
    case_id character varying NOT NULL,
    code character varying NOT NULL,
    device character varying NOT NULL,
    incarnation integer NOT NULL,
    seq integer NOT NULL
);
ALTER TABLE ONLY public.incident ALTER COLUMN id SET DEFAULT nextval('public.incident_id_seq'::regclass);
INSERT INTO public.device VALUES ('0cca79d7-d6e7-497f-918e-227e416fae2f', '522636100000', 1, 1, '\x00c0f6d8b195d0f4133e24d743046c0c19ab7dd3a53d802200b8c567bc3c4bde', '\x', 'old', '', '', 1772499600000, 1772499600000, 0, 0);
INSERT INTO public.device VALUES ('824e73dc-2325-43be-a3b3-70bab16761cc', '522636100000', 2, 1, '\x33965fc795ca8307d901bb789f912a3292abfc3d995b332be9dd3222da85a0af', '\x', 'two', '', '', 1772499600000, 1772499600000, 0, 0);
INSERT INTO public.enrol_code VALUES ('\xd2091739c4bb1f17db5b7d8ee3bd20313638fe28e2fac563b90f17ceb0de1d5a', '522636100000', 1772500200000, '0cca79d7-d6e7-497f-918e-227e416fae2f');
INSERT INTO public.enrol_code VALUES ('\xb7eecfaece4b61b42a339120095cd71e24ad575652e8eefbc14928ccaea541da', '522636100000', 1772500200000, '824e73dc-2325-43be-a3b3-70bab16761cc');
INSERT INTO public.entry VALUES ('019cb135-8280-7000-82a9-700075418413', '522636100000', '0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 1, '018f0000-0000-7000-8000-000000000001', 'case.registered', 1, 1772413200000, 1772499600000, 'SYNCED', 'c1', 'CLERK', '\x7b226170706c6963616e74223a7b226e616d65223a22e69da8e7a780e88bb1222c226e756d626572223a22353232363336313938303031313530303433227d2c226279223a226331222c22636173655f6964223a2230313866303030302d303030302d373030302d383030302d303030303030303030303031222c226974656d5f6964223a22475a542d303031222c226974656d5f6e616d65223a22e69c80e4bd8ee7949fe6b4bbe4bf9de99a9ce5afb9e8b1a1e8aea4e5ae9ae58f8ae4bd8ee4bf9de98791e7bb99e4bb98222c226974656d5f76657273696f6e223a312c226c696e6573223a5b7b226e616d65223a22e7a4bee4bc9ae69591e58aa9e794b3e8afb7e8a1a828e590abe8af9ae4bfa1e689bfe8afbae4b88ee5aeb6e5baade7bb8fe6b58ee78ab6e586b5e6a0b8e5afb9e68e88e69d8329222c226e6f223a317d2c7b226e616d65223a22e585b1e5908ce7949fe6b4bbe5aeb6e5baade68890e59198e5b185e6b091e8baabe4bbbde8af81222c226e6f223a327d2c7b226e616d65223a22e5b185e6b091e688b7e58fa3e7b0bf222c226e6f223a337d2c7b226e616d65223a22e694b6e585a5e38081e8b4a2e4baa7e794b3e68aa5e8a1a8222c226e6f223a347d2c7b226e616d65223a22e6ae8be796bee4babae8af81222c226e6563657373697479223a22434f4e444954494f4e414c222c226e6f223a352c227374617465223a224e4f545f4150504c494341424c45227d2c7b226e616d65223a22e58ebfe7baa7e4bba5e4b88ae58cbbe999a2e8af8ae696ade8af81e6988ee68896e79785e58e86222c226e6563657373697479223a22434f4e444954494f4e414c222c226e6f223a362c227374617465223a224e4f545f4150504c494341424c45222c22746f6c657261626c65223a747275657d2c7b226e616d65223a22e59ca8e8afbbe8af81e6988e222c226e6563657373697479223a22434f4e444954494f4e414c222c226e6f223a372c227374617465223a224e4f545f4150504c494341424c45222c22746f6c657261626c65223a747275657d2c7b226e616d65223a22e794b3e8afb7e4babae69cace4babae993b6e8a18ce8b4a6e688b728e7a4bee4bc9ae4bf9de99a9ce58da1e4bc98e5858829222c226e6f223a387d2c7b226e616d65223a22e5a794e68998e4b9a6e58f8ae4bba3e58a9ee4babae5b185e6b091e8baabe4bbbde8af81222c226e6563657373697479223a22434f4e444954494f4e414c222c226e6f223a392c227374617465223a224e4f545f4150504c494341424c45227d5d2c226f636375727265645f6174223a22323032362d30332d30325430313a30303a30302e3030305a222c2270726f6a6563745f6e6f223a2231313532323633364d42394130303031344e35353230353939303031303030323032363033303231303031222c22726f6c65223a22434c45524b222c2274223a22636173652e72656769737465726564222c2276223a317d', '\x3ed3c36d59ff9ef4233fe4c10ed5db1934f94fc65b5d6e6e940a6faec93be7bb');
INSERT INTO public.entry VALUES ('019cb135-8280-7001-b542-a90e52fb3ddc', '522636100000', '0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 2, '018f0000-0000-7000-8000-000000000001', 'material.checked', 1, 1772413200000, 1772499600000, 'SYNCED', 'c1', 'CLERK', '\x7b226279223a226331222c22636173655f6964223a2230313866303030302d303030302d373030302d383030302d303030303030303030303031222c226c696e6573223a5b7b226e6f223a312c227374617465223a224f4b227d2c7b226e6f223a322c227374617465223a224f4b227d2c7b226e6f223a332c227374617465223a224f4b227d2c7b226e6f223a342c227374617465223a224f4b227d2c7b226e6f223a352c227374617465223a224f4b227d2c7b226e6f223a362c227374617465223a224f4b227d2c7b226e6f223a372c227374617465223a224f4b227d2c7b226e6f223a382c227374617465223a224f4b227d2c7b226e6f223a392c227374617465223a224f4b227d5d2c226f636375727265645f6174223a22323032362d30332d30325430313a30303a30302e3030305a222c22726f6c65223a22434c45524b222c2274223a226d6174657269616c2e636865636b6564222c2276223a317d', '\x8916e819c7b9b345a57f8b072894cc1d31d95971de0f1c615558077131bf2076');
INSERT INTO public.entry VALUES ('019cb135-8280-7002-9d2a-77ad516e70bb', '522636100000', '0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 3, '018f0000-0000-7000-8000-000000000001', 'case.accepted', 1, 1772413200000, 1772499600000, 'SYNCED', 'c1', 'CLERK', '\x7b226279223a226331222c22636173655f6964223a2230313866303030302d303030302d373030302d383030302d303030303030303030303031222c226f636375727265645f6174223a22323032362d30332d30325430313a30303a30302e3030305a222c22726f6c65223a22434c45524b222c2274223a22636173652e6163636570746564222c2276223a317d', '\x29914d291764b0b73593df63a9ac88923f2fc8230710f39755d8e2d88bc980d5');
INSERT INTO public.entry VALUES ('019cb135-8280-7000-b52d-821dea3487a8', '522636100000', '824e73dc-2325-43be-a3b3-70bab16761cc', 1, 1, '018f0000-0000-7000-8000-000000000001', 'note.added', 1, 1772413200000, 1772499600000, 'SYNCED', 'c1', 'CLERK', '\x7b226279223a226331222c22636173655f6964223a2230313866303030302d303030302d373030302d383030302d303030303030303030303031222c226f636375727265645f6174223a22323032362d30332d30325430313a30303a30302e3030305a222c22726f6c65223a22434c45524b222c2274223a226e6f74652e6164646564222c2274657874223a22e794b5e8af9de88194e7b3bbe69cace4baba222c2276223a317d', '\xc9746b64a25b006e1b2477749736bc3bae06c65f7cc64eeb71048c1b8baaa04a');
INSERT INTO public.office VALUES ('522636100000', '丹寨县龙泉镇便民服务中心', '11522636MB9A00014N', '丹龙', '522636100');
INSERT INTO public.record VALUES ('522636100000', 1, 'E', '019cb135-8280-7000-82a9-700075418413', '0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 1, '', '', '\x1178c32160dbb8cb97ef6f6cf84622614a63460b3f1b0cc6ba8d253570fcc717');
INSERT INTO public.record VALUES ('522636100000', 2, 'E', '019cb135-8280-7001-b542-a90e52fb3ddc', '0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 2, '', '', '\xf8873cf491033ad63552d3de23c86186745c240441c8d04006b7476eeeb60eaf');
INSERT INTO public.record VALUES ('522636100000', 3, 'E', '019cb135-8280-7002-9d2a-77ad516e70bb', '0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 3, '', '', '\x9e5c9fdedad3edc6a7283c68ae8a6d4f8e508c4a27a86fea7d9d465976c1c942');
INSERT INTO public.record VALUES ('522636100000', 4, 'E', '019cb135-8280-7000-b52d-821dea3487a8', '824e73dc-2325-43be-a3b3-70bab16761cc', 1, 1, '', '', '\x7a8a80e64de062114d096eab21da2b40523f7a2cb8fda9b1b7d531675563cb31');
INSERT INTO public.scope_head VALUES ('522636100000', 4, '\x7a8a80e64de062114d096eab21da2b40523f7a2cb8fda9b1b7d531675563cb31');
INSERT INTO public.setting VALUES ('timeline', '37ed10dceb004f3c');
INSERT INTO public.slot VALUES ('0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 1, '019cb135-8280-7000-82a9-700075418413', '\xa86e97a58c952364c6bb97b098e67cf5a30ad16dc0c2072ba619f324a72bf1df');
INSERT INTO public.slot VALUES ('0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 2, '019cb135-8280-7001-b542-a90e52fb3ddc', '\x437ba3c654cc0d07ffee9a3b55af42d4db547344f4b4fc2c0200d46197ed4f8c');
INSERT INTO public.slot VALUES ('0cca79d7-d6e7-497f-918e-227e416fae2f', 1, 3, '019cb135-8280-7002-9d2a-77ad516e70bb', '\xf6e3c84e043818166c5488dd57eb8bfd7be17917e5a4ff9200935d5b78cf9143');
INSERT INTO public.slot VALUES ('824e73dc-2325-43be-a3b3-70bab16761cc', 1, 1, '019cb135-8280-7000-b52d-821dea3487a8', '\xdd28b60806c4f2233e530bc9ff2025364d82da99e1c0b04635e0f3f3dba1ab0c');
INSERT INTO public.staff VALUES ('522636100000', 'c1', '杨秀英', 'CLERK');
INSERT INTO public.staff VALUES ('522636100000', 'a1', '潘老岩', 'APPROVER');
SELECT pg_catalog.setval('public.incident_id_seq', 1, false);
ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (device);
ALTER TABLE ONLY public.enrol_code
    ADD CONSTRAINT enrol_code_pkey PRIMARY KEY (code_hash);
ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT incident_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.irregularity
    ADD CONSTRAINT irregularity_pkey PRIMARY KEY (scope, "position", code);
ALTER TABLE ONLY public.office
    ADD CONSTRAINT office_pkey PRIMARY KEY (scope);
ALTER TABLE ONLY public.pack
    ADD CONSTRAINT pack_pkey PRIMARY KEY (name, etag);
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (scope, "position");
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_scope_device_incarnation_seq_kind_key UNIQUE (scope, device, incarnation, seq, kind);
ALTER TABLE ONLY public.scope_head
    ADD CONSTRAINT scope_head_pkey PRIMARY KEY (scope);
ALTER TABLE ONLY public.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.slot
    ADD CONSTRAINT slot_pkey PRIMARY KEY (device, incarnation, seq);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (scope, code);
ALTER TABLE ONLY public.waiting
    ADD CONSTRAINT waiting_pkey PRIMARY KEY (entry_id);
CREATE INDEX entry_case ON public.entry USING btree (case_id);
CREATE INDEX entry_slot ON public.entry USING btree (device, incarnation, seq);
CREATE INDEX incident_device ON public.incident USING btree (device, noted_ms);
CREATE INDEX ix_device_scope ON public.device USING btree (scope);
CREATE INDEX ix_waiting_case_id ON public.waiting USING btree (case_id);
CREATE INDEX record_entry ON public.record USING btree (entry_id);
CREATE TRIGGER entry_no_delete BEFORE DELETE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
CREATE TRIGGER entry_no_update BEFORE UPDATE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
CREATE TRIGGER record_no_delete BEFORE DELETE ON public.record FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
CREATE TRIGGER record_no_truncate BEFORE TRUNCATE ON public.record FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
CREATE TRIGGER record_no_update BEFORE UPDATE ON public.record FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
CREATE TRIGGER slot_no_delete BEFORE DELETE ON public.slot FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
CREATE TRIGGER slot_no_truncate BEFORE TRUNCATE ON public.slot FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
CREATE TRIGGER slot_no_update BEFORE UPDATE ON public.slot FOR EACH STATEMENT EXECUTE FUNCTION public.journal_is_append_only();
