import type { RecordLanguage } from './recordWords';

interface QuestionWords {
  alert: string;
  noAlert: string;
  earlier: string;
  reason: string;
  didNot: string;
  partly: string;
  skipped(steps: readonly number[]): string;
  undone(steps: readonly number[]): string;
  noted(steps: readonly number[]): string;
  silence(from: string, to: string): string;
  hints(revealed: number): string;
  newer: string;
  drill: string;
  spread: string;
  sentence: string;
  automate: string;
  good: string;
}

const EN: QuestionWords = {
  alert:
    'What did the alert say, and what did it leave to be found out before the first step could be taken?',
  noAlert:
    'No alert led here. Which signal showed it first, and what alert would have?',
  earlier:
    'What could the signals have shown earlier, and what would it take to see it?',
  reason:
    'At each decision, what made the choice look right, given what the systems showed at that moment?',
  didNot:
    'Where did the runbook stop fitting what the system did, and what would have worked instead?',
  partly:
    'Which part of the runbook worked, and what was missing from the rest?',
  skipped: steps =>
    `${stepsOf(
      steps,
    )} not done: not needed, not clear, or not possible from where the work was done?`,
  undone: steps =>
    `${stepsOf(
      steps,
    )} done and then taken back: what did the system answer that the text does not foresee?`,
  noted: steps =>
    `${stepsOf(
      steps,
    )} given notes during the work: which of these notes belong in the runbook?`,
  silence: (from, to) =>
    `Nothing was recorded from ${from} to ${to} UTC: what did the systems not show during that time?`,
  hints: revealed =>
    `${revealed} ${
      revealed === 1 ? 'hint was' : 'hints were'
    } needed: which page, alert or dashboard should have told the same?`,
  newer:
    'The file of the runbook changed or went away meanwhile: does what stands there now fit what was learnt?',
  drill:
    'What in this drill differed from the real thing, and what would make the next one closer to it?',
  spread:
    'What in the design let the failure reach users of the service, and what kept it from going further?',
  sentence:
    'Which sentence, had it stood in the runbook, would have saved the most time?',
  automate:
    'Which step could a machine do, or the design make unnecessary, so that nobody has to be woken for it?',
  good: 'What went well, and should stay as it is?',
};

const FR: QuestionWords = {
  alert:
    "Que disait l'alerte, et que fallait-il encore découvrir avant de pouvoir faire la première étape\u00a0?",
  noAlert:
    "Aucune alerte n'a mené ici. Quel signal l'a montré en premier, et quelle alerte l'aurait fait\u00a0?",
  earlier:
    'Que les signaux auraient-ils pu montrer plus tôt, et que faudrait-il pour le voir\u00a0?',
  reason:
    "À chaque décision, qu'est-ce qui rendait ce choix raisonnable, vu ce que montraient les systèmes à cet instant\u00a0?",
  didNot:
    "À quel endroit la procédure a-t-elle cessé de correspondre à ce que faisait le système, et qu'est-ce qui aurait fonctionné\u00a0?",
  partly:
    'Quelle partie de la procédure a fonctionné, et que manquait-il au reste\u00a0?',
  skipped: steps =>
    `${frenchSteps(steps, 'restée')} sans être faite${plural(
      steps,
    )}\u00a0: inutile, peu clair, ou impossible dans ces conditions\u00a0?`,
  undone: steps =>
    `${frenchSteps(steps, 'cochée')} puis décochée${plural(
      steps,
    )}\u00a0: qu'a répondu le système que le texte ne prévoit pas\u00a0?`,
  noted: steps =>
    `${frenchSteps(
      steps,
      'annotée',
    )} en cours de route\u00a0: laquelle de ces notes a sa place dans la procédure\u00a0?`,
  silence: (from, to) =>
    `Rien n'a été consigné de ${from} à ${to} UTC\u00a0: qu'est-ce que les systèmes ne montraient pas pendant ce temps\u00a0?`,
  hints: revealed =>
    `${revealed} ${
      revealed === 1 ? 'indice a été nécessaire' : 'indices ont été nécessaires'
    }\u00a0: quelle page, quelle alerte ou quel tableau de bord aurait dû le dire\u00a0?`,
  newer:
    "Le fichier de la procédure a changé ou disparu entre-temps\u00a0: ce qu'il dit aujourd'hui tient-il compte de ce qui a été appris\u00a0?",
  drill:
    "En quoi cet exercice différait-il d'un incident réel, et qu'est-ce qui en rapprocherait le prochain\u00a0?",
  spread:
    "Qu'est-ce qui, dans la conception, a laissé la panne atteindre les utilisateurs, et qu'est-ce qui l'a empêchée d'aller plus loin\u00a0?",
  sentence:
    'Quelle phrase, si elle avait figuré dans la procédure, aurait fait gagner le plus de temps\u00a0?',
  automate:
    'Quelle étape une machine pourrait-elle faire, ou la conception rendre inutile, pour ne plus réveiller personne\u00a0?',
  good: "Qu'est-ce qui s'est bien passé, et doit rester ainsi\u00a0?",
};

/** The questions in a language. */
export function questionWords(language: RecordLanguage): QuestionWords {
  return language === 'fr' ? FR : EN;
}

function stepsOf(steps: readonly number[]): string {
  return steps.length === 1
    ? `Step ${steps[0]} was`
    : `Steps ${listOf(steps, 'and')} were`;
}

/** `L'étape 2 a été cochée`, `Les étapes 2 et 3 ont été cochées`; `restée` takes the other verb. */
function frenchSteps(steps: readonly number[], word: string): string {
  const stays = word === 'restée';
  return steps.length === 1
    ? `L'étape ${steps[0]} ${stays ? 'est' : 'a été'} ${word}`
    : `Les étapes ${listOf(steps, 'et')} ${
        stays ? 'sont' : 'ont été'
      } ${word}s`;
}

function plural(steps: readonly number[]): string {
  return steps.length === 1 ? '' : 's';
}

/** `2, 3 and 5`. */
function listOf(steps: readonly number[], and: string): string {
  const last = steps[steps.length - 1];
  return `${steps.slice(0, -1).join(', ')} ${and} ${last}`;
}
