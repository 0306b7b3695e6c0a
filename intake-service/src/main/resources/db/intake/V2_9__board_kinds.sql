-- The kind of a public record, to choose by. What lies there already says it in its payload.

alter table exposure add column kind text;
update exposure set kind = convert_from(payload, 'UTF8')::jsonb ->> 'kind';
alter table exposure alter column kind set not null;
