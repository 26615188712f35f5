import type { AlertFact, ServiceFacts } from '../facts';
import { rememberedSyntaxError } from '../promql';
import type { AlertFinding } from '../results';
import { NOT_VERIFIED, oneLine } from '../steps';
import { bad, good, spanText, unknown } from './finding';

/** Days over which an alert is expected to have fired, and to have been quiet; a little less counts. */
const LOOK_BACK_SECONDS = 30 * 86_400 * 0.95;

/** From this share of the time on, an alert fires always. */
export const ALWAYS = 0.99;

export function enabledFinding({ rule, isLoaded }: AlertFact): AlertFinding {
  const id = 'coverage/alert-enabled';
  if (rule.isEnabled === false) {
    return bad(id, 'It is paused.', 'Resume it, or delete it.');
  }
  return rule.isEnabled || isLoaded
    ? good(id, 'It is enabled.')
    : unknown(id, NOT_VERIFIED);
}

export function healthyFinding({ rule, isLoaded }: AlertFact): AlertFinding {
  const id = 'coverage/alert-healthy';
  if (rule.health === 'ok') return good(id, 'It is evaluated without errors.');
  const error =
    rule.health === 'error'
      ? rule.lastError ?? 'no reason given'
      : // Only PromQL is in git; elsewhere others may be written.
        !isLoaded && rememberedSyntaxError(rule.query);
  if (error) {
    return bad(
      id,
      `It cannot be evaluated: ${oneLine(error)}`,
      'Correct its expression.',
    );
  }
  const loadedReason = rule.lastError
    ? `It cannot be told: ${oneLine(rule.lastError)}.`
    : 'It is loaded and has not been evaluated yet.';
  return unknown(id, isLoaded ? loadedReason : NOT_VERIFIED);
}

export function loadedFinding(
  { isLoaded, source }: AlertFact,
  { monitoring }: ServiceFacts,
): AlertFinding {
  const id = 'coverage/alert-loaded';
  const where = source ?? monitoring.source ?? 'the monitoring system';
  if (isLoaded) return good(id, `It is loaded in ${where}.`);
  if (isLoaded === false) {
    return bad(
      id,
      `It is in git and not loaded in ${where}.`,
      'Deploy the rule file.',
    );
  }
  return unknown(
    id,
    monitoring.rulesUnknown ?? monitoring.unknown ?? NOT_VERIFIED,
  );
}

export function inGitFinding({
  isInGit,
  gitQuery,
  relation,
  rule,
}: AlertFact): AlertFinding {
  const id = 'coverage/alert-in-git';
  if (isInGit && gitQuery !== undefined) {
    return bad(
      id,
      `What is loaded differs from git, which has: ${oneLine(gitQuery)}`,
      'Deploy the rule file, or bring the change to git.',
    );
  }
  if (isInGit) return good(id, 'It is in git.');
  return relation === 'every'
    ? unknown(
        id,
        'It watches every service; where its file is kept is not known here.',
      )
    : bad(
        id,
        'It is loaded and in no rule file of the service.',
        `Add ${rule.name} to a rule file in the folder of definitions, so that it survives and is reviewed.`,
      );
}

export function firingFinding({ firing }: AlertFact): AlertFinding {
  const id = 'coverage/alert-firing';
  if (!firing) return unknown(id, 'How often it fired is not known.');
  const span = spanText(firing.seconds);
  const percent = Math.round(firing.ratio * 1000) / 10;
  const said = `It fired in ${percent} % of the last ${span}.`;
  if (firing.seconds < LOOK_BACK_SECONDS) {
    return unknown(id, `${said} Less than 30 days are known.`);
  }
  if (firing.ratio >= ALWAYS) {
    return bad(
      id,
      `It has been firing all the time for ${span}: nobody looks at it any more.`,
      'Repair what it tells, or correct its threshold.',
    );
  }
  if (firing.ratio <= 0) {
    return bad(
      id,
      `It has not fired once in ${span}, and nobody knows whether it can.`,
      'Try it in a drill, or ask whether its threshold can be reached.',
    );
  }
  return good(id, said);
}

/** Whether it has fired so long that it tells nobody anything new. */
export function firesAlways({ firing }: Pick<AlertFact, 'firing'>): boolean {
  return (
    firing !== undefined &&
    firing.seconds >= LOOK_BACK_SECONDS &&
    firing.ratio >= ALWAYS
  );
}
