-- Mail does not go to a contact that is no longer there, and what was sent does not keep her address.
delete from mail_item i
where i.contact is null and exists (select from mail_message m where m.id = i.message and m.state = 'PENDING');
delete from mail_message m
where m.state = 'PENDING' and not exists (select from mail_item i where i.message = m.id);
update mail_message m set email = 'removed-' || id, name = '', reply = null
where state <> 'PENDING' and not exists (select from contact c where lower(c.email) = lower(m.email));
