-- Who was replaced is forgotten like who was removed: role and dates stay.
update contact_version v set name = null, email = null, refusal = null
from contact c
where v.contact = c.id and v.email is not null and (v.name, lower(v.email)) is distinct from (c.name, lower(c.email));
