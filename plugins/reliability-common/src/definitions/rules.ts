import type { DefinitionProblem } from './types';

type Severity = DefinitionProblem['severity'];

const error = (meaning: string) => ({ severity: 'error' as Severity, meaning });
const warning = (meaning: string) => ({
  severity: 'warning' as Severity,
  meaning,
});

/**
 * Every rule that definitions, runbooks and courses are checked against: its
 * stable id, how serious a breach is, and what it asks for.
 *
 * @public
 */
export const DEFINITION_RULES = {
  'yaml/syntax': error('A document is well-formed YAML.'),
  'yaml/warning': warning(
    'A document has nothing the parser has doubts about.',
  ),
  'yaml/too-large': error(
    'A file has at most 1 Mi characters and a document 100,000 parts.',
  ),
  'yaml/too-deep': error('A document is nested at most 64 levels deep.'),
  'yaml/too-many-documents': error('A file has at most 500 documents.'),
  'yaml/binary': error('A file is text.'),
  'yaml/duplicate-key': error('A key appears once in a mapping.'),
  'yaml/key': error('Keys are plain text.'),
  'yaml/merge-key': warning('Merge keys are not used: YAML 1.2 has none.'),
  'yaml/alias-unknown': error('An alias names an anchor above it.'),
  'yaml/alias-expansion': error('Aliases add at most 50,000 values.'),
  'yaml/unknown-document': error('A document says which definition it is.'),
  'yaml/foreign-document': warning('The folder holds only definitions.'),
  'yaml/more-problems': warning('At most 200 problems of a file are listed.'),

  'openslo/version-unknown': error('The version is one that is read.'),
  'openslo/v1alpha-outdated': warning('Documents are written in openslo/v1.'),
  'openslo/v1alpha-slice': warning('An SLO says how long its slices are.'),
  'openslo/required': error('Required fields are present.'),
  'openslo/type': error('Fields hold the kind of value they are for.'),
  'openslo/unknown-field': warning('Fields are those of the standard.'),
  'openslo/unknown-kind': error('The kind is one the standard knows.'),
  'openslo/name': error('Names have 1 to 253 printable characters.'),
  'openslo/name-format': warning(
    'Names are DNS labels of up to 63 characters.',
  ),
  'openslo/indicator-name': warning('An inline indicator has a name.'),
  'openslo/display-name-length': warning(
    'Display names have up to 63 characters.',
  ),
  'openslo/description-length': warning(
    'Descriptions have up to 1,050 characters.',
  ),
  'openslo/label-key': warning('Label keys are those of the standard.'),
  'openslo/label-value': warning('Labels hold a text or a list of texts.'),
  'openslo/annotation-key': warning('Annotation keys are [prefix/]name.'),
  'openslo/annotation-value': warning('Annotations hold texts.'),
  'openslo/annotation-reserved': warning(
    'The prefix openslo.com/ is reserved.',
  ),
  'openslo/duplicate-name': error('A name is used once for each kind.'),
  'openslo/reference-missing': error(
    'A reference names a document of the folder.',
  ),
  'openslo/reference-invalid': error('A referenced document is valid.'),
  'openslo/unused': warning('Something refers to what is defined.'),
  'openslo/service-unknown': warning(
    'An SLO belongs to a Service of the folder, where there are any.',
  ),
  'openslo/indicator-choice': error(
    'Exactly one of indicator and indicatorRef.',
  ),
  'openslo/metric-choice': error(
    'Exactly one of ratioMetric and thresholdMetric.',
  ),
  'openslo/ratio-choice': error(
    'Exactly one of total and raw; with total exactly one of good and bad.',
  ),
  'openslo/raw-type': error(
    'A raw ratio says whether it is success or failure.',
  ),
  'openslo/raw-type-unused': warning('rawType goes with raw.'),
  'openslo/source-type-unknown': warning(
    'A type of source is one that is read here.',
  ),
  'openslo/metric-source-type': error('A metric source names its type.'),
  'openslo/metric-source-conflict': error(
    'A metric source and its DataSource agree on the type.',
  ),
  'openslo/metric-source-spec': error('A metric source says what to read.'),
  'openslo/metric-source-address': warning(
    'A metric source holds no address or header.',
  ),
  'openslo/secret': warning('Definitions hold no secrets.'),
  'openslo/budgeting-method': error(
    'The budgeting method is one of the standard.',
  ),
  'openslo/time-window': error('Exactly one time window.'),
  'openslo/time-window-kind': error('A window is rolling, or has a calendar.'),
  'openslo/duration': error('A duration is a number and a unit: 30d.'),
  'openslo/window-range': error('A window is from 1 hour to 400 days.'),
  'openslo/time-window-unit': error('A unit of time is one that is known.'),
  'openslo/calendar-start': error(
    'A calendar starts at a whole local minute: 2026-01-01 00:00:00.',
  ),
  'openslo/calendar-start-skipped': warning(
    'A calendar starts at a time that exists in its zone.',
  ),
  'openslo/time-zone': error('A time zone has an IANA name.'),
  'openslo/time-slice-target': error(
    'timeSliceTarget goes with Timeslices, above 0 and at most 1.',
  ),
  'openslo/time-slice-window': error(
    'timeSliceWindow goes with time slices, and divides an hour.',
  ),
  'openslo/objectives': error('An SLO has 1 to 100 objectives.'),
  'openslo/target-choice': error('Exactly one of target and targetPercent.'),
  'openslo/target-range': error('A target is a ratio or percentage of events.'),
  'openslo/target-perfect': warning('A target leaves a budget.'),
  'openslo/burn-rate-cannot-fire': warning(
    'The budget is small enough for burn-rate alerts.',
  ),
  'openslo/op-value-choice': error(
    'op and value go with a threshold, not with a ratio.',
  ),
  'openslo/threshold-objectives': error(
    'An SLO with a thresholdMetric has one objective.',
  ),
  'openslo/composite-weight': error(
    'A composite weight is above 0 and at most 1,000.',
  ),
  'openslo/composite-weight-unused': warning(
    'A weight is given in composite SLOs only.',
  ),
  'openslo/alert-choice': error(
    'Part of an alert is a reference or written out.',
  ),
  'openslo/alert-inline-kind': error(
    'What is written out has the kind its place asks for.',
  ),
  'openslo/alert-policies': error('An SLO has at most 20 alert policies.'),
  'openslo/alert-conditions': error('A policy has exactly one condition.'),
  'openslo/alert-targets': error('A policy has 1 to 50 notification targets.'),
  'openslo/alert-never': warning('A policy alerts in some case.'),
  'openslo/alert-condition-kind': error('A condition is of kind burnrate.'),
  'openslo/alert-operator': error('An operator is one of lte, gte, lt and gt.'),
  'openslo/alert-operator-inverted': warning(
    'An alert fires when the budget burns fast.',
  ),
  'openslo/alert-threshold': error('A threshold is a burn rate above 0.'),
  'openslo/alert-duration-range': error(
    'An alert looks back over what is kept: at most 400 days.',
  ),
  'openslo/alert-lookback': warning(
    'An alert looks back over less than the window of its SLO.',
  ),
  'openslo/alert-cannot-fire': warning(
    'The threshold of an alert can be reached.',
  ),

  'sloth/required': error('Required fields are present.'),
  'sloth/type': error('Fields hold the kind of value they are for.'),
  'sloth/unknown-field': warning('Fields are those of Sloth.'),
  'sloth/version': error('The version of a Sloth document is known.'),
  'sloth/name': error('Names have 1 to 253 printable characters.'),
  'sloth/slos': error('A Sloth document has 1 to 500 SLOs.'),
  'sloth/objective': error('An objective is a percentage, above 0.'),
  'sloth/objective-ratio': warning('An objective is written in percent.'),
  'sloth/sli-choice': error('Exactly one of events and raw.'),
  'sloth/plugin': error('An SLI is written as queries, not as a plugin.'),
  'sloth/slo-plugins': warning('Nothing rewrites the rules of an SLO.'),
  'sloth/query': error('A query is PromQL.'),
  'sloth/window-placeholder': error('A query counts over [{{.window}}].'),

  'pyrra/required': error('Required fields are present.'),
  'pyrra/type': error('Fields hold the kind of value they are for.'),
  'pyrra/unknown-field': warning('Fields are those of Pyrra.'),
  'pyrra/version': error('The version of a Pyrra document is known.'),
  'pyrra/name': error('Names have 1 to 253 printable characters.'),
  'pyrra/target': error('A target is a percentage, above 0.'),
  'pyrra/target-ratio': warning('A target is written in percent.'),
  'pyrra/window': error('A window is from 1 hour to 400 days.'),
  'pyrra/indicator-choice': error('An indicator is of exactly one kind.'),
  'pyrra/metric': error('A metric is one selector.'),
  'pyrra/latency-bucket': error('Fast requests are one bucket of a histogram.'),
  'pyrra/latency': error('A latency is a duration above 0.'),
  'pyrra/grouping': warning('An SLO is about one thing.'),

  'reliability/version-unknown': error('The version is one that is read.'),
  'reliability/unknown-kind': error('The kind is one of reliability/v1.'),
  'reliability/required': error('Required fields are present.'),
  'reliability/type': error('Fields hold the kind of value they are for.'),
  'reliability/unknown-field': warning('Fields are those of reliability/v1.'),
  'reliability/name': error('Names are DNS labels of up to 63 characters.'),
  'reliability/duplicate-name': error('A name is used once for each kind.'),
  'reliability/choice': error('A word is one of those that are known.'),
  'reliability/target-choice': error(
    'Exactly one of target and targetPercent.',
  ),
  'reliability/target-range': error(
    'A target is a ratio or percentage of events.',
  ),
  'reliability/time-zone': error('A time zone has an IANA name.'),
  'reliability/start': error('A start is a local time: 2026-11-01T02:00:00.'),
  'reliability/local-time-skipped': warning(
    'A local time exists on the clocks of its zone.',
  ),
  'reliability/duration': error('A maintenance lasts 1 minute to 31 days.'),
  'reliability/recurrence': error('A recurrence is a rule of RFC 5545.'),
  'reliability/approver': error('An approver is a user or group.'),
  'reliability/check': error('A check has an id: resilience/replicas.'),
  'reliability/until': error('An exemption ends on a date: 2027-03-31.'),
  'reliability/window': error('A window is from 1 hour to 400 days.'),
  'reliability/reference-missing': error(
    'A reference names a document of the folder.',
  ),
  'reliability/reference-invalid': error('A referenced document is valid.'),
  'reliability/sla-not-looser': warning(
    'A contract promises less than the SLO aims at.',
  ),
  'reliability/not-read-yet': warning(
    'A valid document that nothing uses today.',
  ),

  'prometheus-rule/required': error('Required fields are present.'),
  'prometheus-rule/type': error('Fields hold the kind of value they are for.'),
  'prometheus-rule/unknown-field': warning('Fields are those of rule files.'),
  'prometheus-rule/group-duplicate': error(
    'A group name is used once in a file.',
  ),
  'prometheus-rule/rule-kind': error(
    'A rule has exactly one of alert and record.',
  ),
  'prometheus-rule/expression': warning('An expression is PromQL.'),
  'prometheus-rule/duration': error(
    'A duration is written as Prometheus does: 5m, 1h30m.',
  ),

  'runbook/front-matter-missing': warning(
    'A runbook begins with front matter.',
  ),
  'runbook/front-matter-open': error('Front matter ends with a line ---.'),
  'runbook/front-matter': error('Front matter is one mapping of fields.'),
  'runbook/type': error('Fields hold the kind of value they are for.'),
  'runbook/unknown-field': warning('Fields are those of runbooks.'),
  'runbook/signal': error('Signals are those the portal knows.'),
  'runbook/reviewed-date': error('The review date is a date: 2026-11-23.'),
  'runbook/empty': warning('A runbook says what to do.'),
  'runbook/sections': warning('A runbook has the required sections.'),
  'runbook/reviewed': warning('A runbook was reviewed lately.'),
  'runbook/dead-link': warning('Links to files of the folder lead to them.'),
  'runbook/dead-image': warning('Images of the folder are there.'),
  'runbook/unsafe-link': warning('Links lead to pages, not to code or data.'),
  'runbook/alert-url': warning('A runbook_url leads to a runbook.'),
  'runbook/orphan': warning('An alert leads to each runbook.'),
  'runbook/unknown-alert': warning('A runbook answers alerts that exist.'),
  'runbook/two-for-one-alert': warning('An alert has one runbook.'),

  'scenario/front-matter-missing': warning(
    'A scenario begins with front matter.',
  ),
  'scenario/front-matter-open': error('Front matter ends with a line ---.'),
  'scenario/front-matter': error('Front matter is one mapping of fields.'),
  'scenario/type': error('Fields hold the kind of value they are for.'),
  'scenario/unknown-field': warning('Fields are those of scenarios.'),
  'scenario/minutes': error(
    'A duration is a whole number of minutes, 1 … 1440.',
  ),
  'scenario/sections': warning(
    'A scenario has a situation, hints and an expected path.',
  ),
  'scenario/unknown-runbook': warning(
    'A scenario rehearses runbooks of its folder.',
  ),

  'course/missing': error('A course folder holds course.yaml.'),
  'course/document': error('course.yaml is one mapping of fields.'),
  'course/required': error('Required fields are present.'),
  'course/type': error('Fields hold the kind of value they are for.'),
  'course/unknown-field': warning('Fields are those of courses.'),
  'course/minutes': error('A duration is a whole number of minutes, above 0.'),
  'course/minutes-sum': warning('A course takes what its parts take together.'),
  'course/topic': warning('Topics are checks or signals.'),
  'course/languages': error('Languages are codes: [en, fr].'),
  'course/language-missing': error('Every text is there in every language.'),
  'course/level': error('A level is beginner, intermediate or advanced.'),
  'course/version': error('A version is major.minor.patch: 1.0.0.'),
  'course/validity': error('A validity is a duration of ISO 8601: P18M.'),
  'course/pass-mark': error('A pass mark is a percentage from 1 to 100.'),
  'course/prerequisite': error('Prerequisites are names of courses.'),
  'course/slug': error('A slug is lower-case words with hyphens between.'),
  'course/slug-duplicate': error('A slug is used once for each kind of part.'),
  'course/after': error('A quiz or exercise follows a lesson of the course.'),
  'course/figure-missing': error('Figures are in the course folder.'),
  'course/dead-link': warning('Links to files of the folder lead to them.'),
  'course/unsafe-link': warning('Links lead to pages, not to code or data.'),
  'course/lessons': error('A course has at least one lesson.'),
  'course/lesson-path': error(
    'A lesson is a .md file inside the course folder.',
  ),
  'course/lesson-missing': error('A listed lesson exists.'),
  'course/lesson-duplicate': error('A lesson is listed once.'),
  'course/lesson-unlisted': warning('Every lesson file is listed.'),
  'course/lesson-empty': warning('A lesson has text.'),

  'quiz/missing': error('A listed quiz exists.'),
  'quiz/unlisted': warning('Every quiz file is listed.'),
  'quiz/document': error('A quiz is one mapping of fields.'),
  'quiz/required': error('Required fields are present.'),
  'quiz/type': error('Fields hold the kind of value they are for.'),
  'quiz/unknown-field': warning('Fields are those of quizzes.'),
  'quiz/attempts': error('Attempts are a whole number from 1 to 100.'),
  'quiz/cool-down': error('A cool-down is a duration of ISO 8601: PT10M.'),
  'quiz/questions': error('A quiz has at least one question.'),
  'quiz/id': error('Ids are short words without spaces.'),
  'quiz/id-duplicate': error(
    'An id is used once: in the course, in a question.',
  ),
  'quiz/kind': error('A kind of question is one that is known.'),
  'quiz/options': error('There are at least two things to choose from.'),
  'quiz/right': error('A question has a right answer; single has one.'),
  'quiz/number': error('A right number is one, its tolerance is not below 0.'),
  'quiz/pattern': error('A pattern is a regular expression of RE2.'),
  'quiz/example': error('A pattern matches the example.'),

  'exercise/missing': error('A listed exercise exists.'),
  'exercise/unlisted': warning('Every exercise file is listed.'),
  'exercise/empty': warning('An exercise has text.'),
  'exercise/choice': error('Exactly one of check and answer.'),
  'exercise/check': error('A check has an id: coverage/latency-alerted.'),
  'exercise/kind': error('An answer is a number or a text.'),
  'exercise/number': error(
    'A right number is one, its tolerance is not below 0.',
  ),
  'exercise/pattern': error('A pattern is a regular expression of RE2.'),
  'exercise/example': error('A pattern matches the example.'),
} as const;

/**
 * Id of a rule.
 *
 * @public
 */
export type DefinitionRuleId = keyof typeof DEFINITION_RULES;
