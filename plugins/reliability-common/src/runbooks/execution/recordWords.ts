import type { ExecutionReading } from '../../api/types';
import type { ExecutionOutcome } from '../types';

/** Languages a record is written in. @public */
export type RecordLanguage = 'en' | 'fr';

type Kind = ExecutionReading['kind'];

/** The words of a record. */
export interface RecordWords {
  heading(kind: Kind, title: string): string;
  fact: string;
  value: string;
  service: string;
  runbook: string;
  scenario: string;
  team: string;
  alert: string;
  lead: string;
  participants: string;
  start: string;
  end: string;
  open: string;
  duration: string;
  outcome: string;
  hints: string;
  of(part: number, whole: number): string;
  version: string;
  versions: Record<ExecutionReading['newerVersion'], string>;
  outcomes: Record<ExecutionOutcome, string>;
  summary: string;
  timeline: string;
  steps: string;
  noSteps: string;
  step(step: number): string;
  actions: string;
  noActions: string;
  action(owner: string, due: string): string;
  questions: string;
  exported(at: string): string;
  colon: string;
  events: {
    started: string;
    'step-done': string;
    'step-undone': string;
    note: string;
    'taken-over': string;
    'hint-revealed': string;
    finished: string;
    reopened: string;
  };
}

const EN: RecordWords = {
  heading: (kind, title) =>
    `${kind === 'drill' ? 'Drill' : 'Execution'} record: ${title}`,
  fact: 'Fact',
  value: 'Value',
  service: 'Service',
  runbook: 'Runbook',
  scenario: 'Scenario',
  team: 'Team',
  alert: 'Alert',
  lead: 'Lead',
  participants: 'Participants',
  start: 'Start',
  end: 'End',
  open: 'not finished',
  duration: 'Duration',
  outcome: 'Outcome',
  hints: 'Hints revealed',
  of: (part, whole) => `${part} of ${whole}`,
  version: 'Version of the runbook',
  versions: {
    none: 'the one the file still has',
    changed: 'the one of the start; the file has changed since',
    gone: 'the one of the start; the file is gone since',
  },
  outcomes: {
    worked: 'worked',
    partly: 'worked partly',
    'did-not': 'did not work',
  },
  summary: 'Summary',
  timeline: 'Timeline',
  steps: 'Steps',
  noSteps: 'The runbook has no steps to tick.',
  step: step => `Step ${step}`,
  actions: 'Follow-up actions',
  noActions: 'None yet.',
  action: (owner, due) => `owner ${owner}, due ${due}`,
  questions: 'Questions for the review',
  exported: at => `Exported ${at}. Times are in UTC.`,
  colon: ':',
  events: {
    started: 'Started',
    'step-done': 'Done',
    'step-undone': 'Not done after all',
    note: 'Note',
    'taken-over': 'Took over the lead',
    'hint-revealed': 'Hint revealed',
    finished: 'Finished',
    reopened: 'Reopened',
  },
};

const FR: RecordWords = {
  heading: (kind, title) =>
    `Compte rendu ${
      kind === 'drill' ? "d'exercice" : "d'exécution"
    }\u00a0: ${title}`,
  fact: 'Élément',
  value: 'Valeur',
  service: 'Service',
  runbook: 'Procédure',
  scenario: 'Scénario',
  team: 'Équipe',
  alert: 'Alerte',
  lead: 'Pilote',
  participants: 'Participants',
  start: 'Début',
  end: 'Fin',
  open: 'pas encore terminée',
  duration: 'Durée',
  outcome: 'Résultat',
  hints: 'Indices révélés',
  of: (part, whole) => `${part} sur ${whole}`,
  version: 'Version de la procédure',
  versions: {
    none: 'celle que porte toujours le fichier',
    changed: 'celle du début\u00a0; le fichier a changé depuis',
    gone: 'celle du début\u00a0; le fichier a disparu depuis',
  },
  outcomes: {
    worked: 'a fonctionné',
    partly: 'a fonctionné en partie',
    'did-not': "n'a pas fonctionné",
  },
  summary: 'Résumé',
  timeline: 'Chronologie',
  steps: 'Étapes',
  noSteps: "La procédure n'a pas d'étape à cocher.",
  step: step => `Étape ${step}`,
  actions: 'Actions de suivi',
  noActions: 'Aucune pour le moment.',
  action: (owner, due) => `responsable ${owner}, échéance ${due}`,
  questions: 'Questions pour le retour sur incident',
  exported: at => `Exporté le ${at}. Les heures sont en UTC.`,
  colon: '\u00a0:',
  events: {
    started: 'Début',
    'step-done': 'Faite',
    'step-undone': 'Finalement pas faite',
    note: 'Note',
    'taken-over': 'A repris le pilotage',
    'hint-revealed': 'Indice révélé',
    finished: 'Fin',
    reopened: 'Reprise après la fin',
  },
};

/** The words of a language. */
export function recordWords(language: RecordLanguage): RecordWords {
  return language === 'fr' ? FR : EN;
}
