import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../scripts/lib/portal.mjs';

const rules = `groups:
  - name: measured-shop
    rules:
      - alert: MeasuredShopErrors
        expr: sum(rate(http_requests_total{service="measured-shop",code=~"5.."}[5m])) / sum(rate(http_requests_total{service="measured-shop"}[5m])) > 0.05
        for: 5m
        labels: { severity: page, service: measured-shop }
        annotations:
          summary: Many requests fail
          runbook_url: /catalog/default/component/measured-shop
`;

/** Starts a real Prometheus in `folder` that scrapes one target each second. */
export async function startPrometheus({ folder, targetPort }) {
  const port = await freePort();
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'rules.yml'), rules);
  fs.writeFileSync(
    path.join(folder, 'prometheus.yml'),
    `global: { scrape_interval: 1s, evaluation_interval: 5s }
rule_files: [rules.yml]
scrape_configs:
  - job_name: measured-shop
    static_configs: [{ targets: ['127.0.0.1:${targetPort}'] }]
`,
  );
  const child = spawn(
    'prometheus',
    [
      `--config.file=${path.join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${path.join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error('Prometheus did not start.');
    try {
      if ((await fetch(`${url}/-/ready`)).ok) break;
    } catch {
      // Not listening yet.
    }
    await sleep(200);
  }
  return { child, url };
}
