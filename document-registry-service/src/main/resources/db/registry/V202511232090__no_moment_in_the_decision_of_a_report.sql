-- The moment up to which the rules of the attached answer were known was that of the report, to a second, and could be
-- compared with who was at the desk. The day is kept; the revision and the versions of the rules say the rest.
update violation_report
   set decision_content = regexp_replace(
           decision_content, '"rulesAsOf":("[^"]*"|[0-9.]+)', '"rulesAsOf":"' || reported_on::text || '"')
 where decision_content is not null;

-- A procedure is kept under its national number, without what a place adds to it.
update violation_report
   set procedure_code = substring(procedure_code from 1 for 8)
 where procedure_code ~ '^\d\.\d{6}(\.\d{3}\.\d{2}\.\d{2})?(\.[A-Za-z]\d{2})?$'
   and length(procedure_code) > 8;
