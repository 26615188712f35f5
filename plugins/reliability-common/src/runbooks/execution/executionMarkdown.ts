import type { ExecutionReading, ExecutionRecord } from '../../api/types';
import { blamelessQuestions } from './blamelessQuestions';
import { plainLine, plainLines } from './plainMarkdown';
import { durationText, isoTime, stepTitle } from './recordText';
import { recordTimeline } from './recordTimeline';
import { recordWords } from './recordWords';
import type { RecordLanguage, RecordWords } from './recordWords';

/**
 * The record of an execution as a Markdown document, to begin a post-incident
 * review with. Everything people wrote is escaped: it says what they wrote and
 * is never a heading, a link or a tag.
 *
 * @param language - of headings and questions; what people wrote stays as it is
 * @returns lines that end with a line feed, times as ISO 8601 in UTC
 * @public
 */
export function executionMarkdown(
  { execution, exportedAt }: ExecutionRecord,
  language: RecordLanguage = 'en',
): string {
  const words = recordWords(language);
  const sections = [
    `# ${words.heading(execution.kind, plainLine(execution.title))}`,
    factsTable(execution, words),
    ...(execution.summary
      ? [`## ${words.summary}`, plainLines(execution.summary)]
      : []),
    `## ${words.timeline}`,
    recordTimeline(execution, words),
    `## ${words.steps}`,
    stepsList(execution, words),
    `## ${words.actions}`,
    actionsList(execution, words),
    `## ${words.questions}`,
    blamelessQuestions(execution, language)
      .map((question, index) => `${index + 1}. ${question}`)
      .join('\n'),
    words.exported(isoTime(exportedAt)),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function factsTable(execution: ExecutionReading, words: RecordWords): string {
  const { drill, outcome, seconds, finishedAt } = execution;
  const rows: Array<[string, string | undefined]> = [
    [words.service, execution.entityRef],
    [words.runbook, execution.runbook],
    [words.scenario, drill?.scenario],
    [words.team, execution.team],
    [words.alert, execution.alert],
    [words.lead, execution.lead],
    [words.participants, execution.participants.join(', ')],
    [words.start, isoTime(execution.startedAt)],
    [words.end, finishedAt === undefined ? words.open : isoTime(finishedAt)],
    [words.duration, seconds === undefined ? undefined : durationText(seconds)],
    [words.outcome, outcome && words.outcomes[outcome]],
    [
      words.hints,
      drill?.hintCount
        ? words.of(drill.hints.length, drill.hintCount)
        : undefined,
    ],
    [words.version, words.versions[execution.newerVersion]],
  ];
  return [
    `| ${words.fact} | ${words.value} |`,
    '| --- | --- |',
    ...rows.flatMap(([fact, value]) =>
      value ? [`| ${fact} | ${plainLine(value)} |`] : [],
    ),
  ].join('\n');
}

function stepsList(execution: ExecutionReading, words: RecordWords): string {
  const lines = execution.parts.flatMap(({ step }) => {
    if (step === undefined) return [];
    const done = execution.done.find(each => each.step === step);
    const by = done && ` — ${plainLine(done.by)}, ${isoTime(done.at)}`;
    const notes = execution.notes.filter(note => note.step === step);
    return [
      `- [${done ? 'x' : ' '}] ${stepTitle(step, execution, words)}${by ?? ''}`,
      ...notes.map(
        note =>
          `  - ${isoTime(note.at)} — ${plainLine(note.by)} — ${
            words.events.note
          }${words.colon} ${plainLines(note.text, '    ')}`,
      ),
    ];
  });
  return lines.length ? lines.join('\n') : words.noSteps;
}

function actionsList(
  { actions }: ExecutionReading,
  words: RecordWords,
): string {
  const lines = actions.map(
    ({ title, owner, due, state }) =>
      `- [${state === 'closed' ? 'x' : ' '}] ${plainLine(
        title,
      )} — ${words.action(plainLine(owner), plainLine(due))}`,
  );
  return lines.length ? lines.join('\n') : words.noActions;
}
