-- Each measure of Directive 24's catalogue has its indicator now. At the first start the catalogue brings them; tasks that
-- were loaded before get theirs here, on record. Who has set others keeps them.
alter table task_version drop constraint task_version_change_check;
alter table task_version add constraint task_version_change_check
    check (change in ('ORDERED', 'AMENDED', 'DEPENDENCIES', 'MEASURED'));

with shown (task_code, indicator) as (
    values
        ('CT24-biometrics-transport-02', 'stations-and-parks-live'),
        ('CT24-biometrics-transport-03', 'transport-apps-connected'),
        ('CT24-biometrics-transport-04', 'organisation-systems-integrated'),
        ('CT24-biometrics-transport-05', 'finance-transport-systems-integrated'),
        ('CT24-biometrics-transport-06', 'airport-procurement-milestones'),
        ('CT24-biometrics-transport-08', 'airport-incentive-schemes'),
        ('CT24-biometrics-transport-09', 'airport-campaigns'),
        ('CT24-biometrics-transport-12', 'vna-incentive-schemes'),
        ('CT24-biometrics-transport-13', 'vna-campaigns'),
        ('CT24-biometrics-transport-14', 'transport-legal-documents'),
        ('CT24-biometrics-transport-15', 'transport-systems-connected'),
        ('CT24-biometrics-transport-16', 'transport-sites-equipped'),
        ('CT24-digital-education-01', 'learning-materials-published'),
        ('CT24-digital-education-02', 'learning-platform-plan'),
        ('CT24-digital-education-04', 'learning-platform-recognised'),
        ('CT24-digital-education-05', 'learning-materials-supplied'),
        ('CT24-digital-education-06', 'officials-trained'),
        ('CT24-digital-education-07', 'soldiers-trained'),
        ('CT24-digital-education-08', 'citizens-learning'),
        ('CT24-online-services-25-04', 'service-centres-equipped'),
        ('CT24-online-services-25-05', 'databases-completed'),
        ('CT24-document-integration-01', 'decree-amendment-submitted'),
        ('CT24-document-integration-03', 'procedures-taking-vneid-data'),
        ('CT24-document-integration-04', 'identity-service-availability'),
        ('CT24-document-integration-05', 'monthly-list-published'),
        ('CT24-document-integration-06', 'centres-displaying-list'),
        ('CT24-document-integration-12', 'paper-sync-campaigns'),
        ('CT24-document-integration-13', 'electronic-results-delivered'),
        ('CT24-document-integration-14', 'non-state-refusals'),
        ('CT24-organisation-01', 'implementation-plans'),
        ('CT24-organisation-02', 'due-work-done-on-time')),
     changed as (
         update task set indicators = array[indicator], version = version + 1
         from shown where code = task_code and indicators = '{}'
         returning task.*)
insert into task_version (day, change, actor, code, directive, section, title_vi, title_en, modality, lead, lead_inferred,
                          coordinating, directing, deadline_expression, deadline_kind, deadline_start, deadline_due,
                          deadline_day, indicators, legal_references, depends_on, measured_by, measure, confidence, note)
select current_date, 'MEASURED', 'system', code, directive, section, title_vi, title_en, modality, lead, lead_inferred,
                          coordinating, directing, deadline_expression, deadline_kind, deadline_start, deadline_due,
                          deadline_day, indicators, legal_references, depends_on, measured_by, measure, confidence, note
from changed;
