-- Why a file was not taken: the problem's code, its sentence and the remedy, as JSON.
alter table document_type_import add column failure text;
