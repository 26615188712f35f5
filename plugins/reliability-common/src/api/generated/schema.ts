/* eslint-disable */
// Types of the API, generated from plugins/reliability-backend/src/schema/openapi.yaml by `npm run generate`.

export interface paths {
    "/entities/by-refs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Everything the cards of these entities show, in the order asked; null where an entity is unknown or not visible to the caller. */
        post: operations["GetEntitiesByRefs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every service the caller may see, with its worst SLO state, coverage and runbooks; filtered, sorted and paged here. */
        get: operations["ListServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description SLOs the caller may see, worst state first. */
        get: operations["ListSlos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetSlo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slos/{id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The error budget over time, thinned to at most `points` steps. Sums are exact at each point whatever the thinning. */
        get: operations["GetSloBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The series pushed for an entity and the time they reach, so a pusher knows where to go on. */
        get: operations["ListMeasurements"];
        put?: never;
        /** @description Counts of one series of one entity. A point `[time, good, total]` counts the step that ENDS at `time` (epoch seconds, a multiple of `step`). Idempotent by (entity, series, time): the last value sent wins. Points may be up to 40 days old. All points are stored, or none. */
        post: operations["PushMeasurements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDefinitionProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The Markdown of a runbook or lesson. To be rendered sanitised; it is untrusted input. */
        get: operations["GetDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/monitoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Everything the Monitoring tab of an entity shows - signals by step, alerts with their quality, checks with their next step, level and trend. */
        get: operations["GetEntityMonitoring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Reads the folder and the monitoring of one entity again now. Once a minute for each entity. */
        post: operations["RefreshEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Runbooks of every service the caller may see; filtered, sorted and paged here. */
        get: operations["ListRunbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Everything the Runbooks tab of an entity shows - its runbooks with their freshness and problems, scenarios, alerts without a runbook, open executions, the last records, open actions. */
        get: operations["GetEntityRunbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/runbooks/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One runbook to read. With `alert`, and no runbook of that slug, the one that answers the alert. */
        get: operations["GetRunbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/runbooks/{slug}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description An owner has read the runbook and found it still right. Recorded; nothing is written to git - the answer says which line to change there. */
        post: operations["ReviewRunbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description An image of the folder of definitions, at most 2 MiB. */
        get: operations["GetEntityFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Recorded runs the caller may see, the newest first. */
        get: operations["ListExecutions"];
        put?: never;
        /** @description Begins to follow a runbook. It is pinned to the text as it is now. Repeating the same `operation` gives the same execution. */
        post: operations["StartExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One run with the pinned text, what was done, and whether a newer text exists. */
        get: operations["GetExecution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Adds what one person did. Idempotent by `operation`; two people at once lose nothing. */
        post: operations["AddExecutionEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Promises something after an execution. */
        post: operations["AddFollowUpAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The record for a post-incident review, as Markdown with blameless questions, or as JSON. */
        get: operations["ExportExecution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Follow-up actions of services the caller may see, the earliest due first. */
        get: operations["ListFollowUpActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Closes it, opens it again, or gives it another owner or date. */
        patch: operations["ChangeFollowUpAction"];
        trace?: never;
    };
    "/drills/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Scenarios of the services a team owns, with the chance of each to be picked. */
        get: operations["ListDrillCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Picks a scenario for a team, weighted by what was not rehearsed, or takes the one named, and starts it as an execution marked drill. */
        post: operations["StartDrill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For the collator of the search: runbooks (and later lessons) with their text, by id. Services only. */
        get: operations["ListSearchDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every check there is, in the order of levels. */
        get: operations["ListChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What CI or a script found of one check of one entity. Idempotent - the newest `observedAt` wins and repeating changes nothing. A result counts until it expires. */
        post: operations["ReportCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/heat-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Outcomes of every check over the services the caller may see, grouped. */
        get: operations["GetHeatMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/heat-map/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The services of a group, or all, with the outcome of each check; or only those with an outcome of one check. Blind spots are those that fail, ranked by tier and SLO state. */
        get: operations["ListHeatMapServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/heat-map/services.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All of the list of services with the outcome of each check, as a table for spreadsheets. */
        get: operations["ExportHeatMapServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Configured campaigns - a check, a date, who still misses it and how far each team is - over the services the caller may see. */
        get: operations["ListCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every configured source and how it is. */
        get: operations["ListSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                name: string;
                message: string;
            } & {
                [key: string]: unknown;
            };
            request?: {
                [key: string]: unknown;
            };
            response: {
                statusCode: number;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Worst first.
         * @enum {string}
         */
        SloState: "invalid" | "source-error" | "no-data" | "exhausted" | "burning" | "at-risk" | "stale" | "insufficient" | "no-traffic" | "healthy";
        /** @enum {string} */
        Verdict: "covered" | "partial" | "uncovered" | "unknown" | "exempt" | "not-applicable";
        /** @enum {string} */
        Signal: "latency" | "traffic" | "errors" | "saturation" | "logs" | "probes" | "security";
        EntitiesByRefsRequest: {
            entityRefs: string[];
        };
        EntitiesByRefsResponse: {
            items: (components["schemas"]["EntityReliability"] | null)[];
        };
        EntityReliability: {
            entityRef: string;
            /** @description From the annotation reliability/tier. */
            tier?: string;
            definitions: components["schemas"]["DefinitionsReading"];
            ownership: components["schemas"]["OwnershipReading"];
            slos: components["schemas"]["Slo"][];
            coverage: components["schemas"]["CoverageReading"];
            runbooks: components["schemas"]["RunbookSummary"][];
            training: components["schemas"]["TrainingReading"];
            /** @description The first 50, errors first; GET /definitions/problems pages through all. */
            problems: components["schemas"]["DefinitionProblem"][];
        };
        DefinitionsReading: {
            /**
             * @description `not-configured`: no annotation. `pending`: not read yet. `read`: as of readAt. `missing`: the folder is not there. `error`: the last attempt failed; what was read before stays in force.
             * @enum {string}
             */
            state: "not-configured" | "pending" | "read" | "missing" | "error";
            location?: string;
            /** @description Epoch seconds of the last good reading. */
            readAt?: number;
            attemptedAt?: number;
            reason?: string;
            errors?: number;
            warnings?: number;
        };
        OwnershipReading: {
            /**
             * @description `owned`: by a group with members. `owned-by-user`: by one person. `empty-group`: by a group without members. `owner-missing`: the owner named is not in the catalog. `unowned`: nobody is named.
             * @enum {string}
             */
            state: "owned" | "owned-by-user" | "empty-group" | "owner-missing" | "unowned" | "unknown";
            observedAt: number;
            reason?: string;
            owner?: components["schemas"]["OwnerSummary"];
            srePartner?: components["schemas"]["OwnerSummary"];
        };
        OwnerSummary: {
            entityRef: string;
            exists: boolean;
            title?: string;
            kind?: string;
            /** @description spec.type of the group, for example team. */
            type?: string;
            members?: number;
        };
        CoverageReading: {
            verdict: components["schemas"]["Verdict"];
            /**
             * @description `live`: rules, targets and metric names of a monitoring system. `git`: rule files beside the code, not verified live. `none`: nothing to look at.
             * @enum {string}
             */
            basis: "live" | "git" | "none";
            /** @description Name of the configured source when live. */
            source?: string;
            observedAt?: number;
            reason?: string;
            level?: components["schemas"]["Level"];
            signals: components["schemas"]["SignalCoverage"][];
        };
        SignalCoverage: {
            signal: components["schemas"]["Signal"];
            verdict: components["schemas"]["Verdict"];
            collected: components["schemas"]["CoverageStep"];
            alerted: components["schemas"]["CoverageStep"];
            routed?: components["schemas"]["CoverageStep"];
            runbook: components["schemas"]["CoverageStep"];
            dashboard?: components["schemas"]["CoverageStep"];
        };
        CoverageStep: {
            verdict: components["schemas"]["Verdict"];
            reason?: string;
            /** @description What was found, at most 20 lines. */
            evidence: string[];
        };
        /** @enum {string} */
        ExecutionOutcome: "worked" | "partly" | "did-not";
        /** @enum {string} */
        FreshnessState: "stale" | "doubtful" | "ageing" | "fresh";
        FreshnessAspect: {
            /** @description 100 in time, 75 overdue, 50 failed, 0 never. */
            score: number;
            at?: number;
            outcome?: components["schemas"]["ExecutionOutcome"];
        };
        RunbookFreshness: {
            review: components["schemas"]["FreshnessAspect"];
            execution: components["schemas"]["FreshnessAspect"];
            drill: components["schemas"]["FreshnessAspect"];
            score: number;
            state: components["schemas"]["FreshnessState"];
        };
        RunbookItem: {
            entityRef: string;
            slug: string;
            title: string;
            alerts: string[];
            signals: components["schemas"]["Signal"][];
            severity?: string;
            /** @description What one needs to follow it: access, tools, courses. */
            requires?: string[];
            file: string;
            /** @enum {string} */
            origin: "folder" | "techdocs";
            freshness: components["schemas"]["RunbookFreshness"];
            /** @description Who reviewed it last in the portal. */
            reviewedBy?: string;
            /** @description How many steps it has. */
            steps: number;
            serviceTitle?: string;
            owner?: string;
            tier?: string;
            /** @description How many problems lint finds. */
            problems?: number;
        };
        RunbookPage: {
            items: components["schemas"]["RunbookItem"][];
            totalItems: number;
            /** @description Owners of all runbooks the caller may see, for the filter. */
            owners?: string[];
        };
        /** @description A scenario without what it is about: that is told when it is rehearsed. */
        ScenarioItem: {
            slug: string;
            title: string;
            runbooks: string[];
            alerts: string[];
            minutes?: number;
            file: string;
            drilledAt?: number;
            outcome?: components["schemas"]["ExecutionOutcome"];
        };
        EntityRunbooks: {
            entityRef: string;
            runbooks: components["schemas"]["RunbookItem"][];
            scenarios: components["schemas"]["ScenarioItem"][];
            /** @description Alerts of the service that no runbook answers. */
            alertsWithout: string[];
            open: components["schemas"]["ExecutionSummary"][];
            /** @description The last 20 finished. */
            records: components["schemas"]["ExecutionSummary"][];
            /** @description Open ones. */
            actions: components["schemas"]["FollowUpAction"][];
            /** @description Of runbooks and scenarios. */
            problems: components["schemas"]["DefinitionProblem"][];
            /** @description Whether the caller owns the service. */
            canReview: boolean;
        };
        RunbookPart: {
            /** @enum {string} */
            kind: "text" | "step";
            markdown: string;
            step?: number;
            section?: string;
            depth?: number;
            line?: number;
        };
        RunbookPageReading: {
            runbook: components["schemas"]["RunbookItem"];
            /** @description Of the text. */
            digest: string;
            markdown: string;
            parts: components["schemas"]["RunbookPart"][];
            /** @description Address of the file, when it is on the web. */
            baseUrl?: string;
            problems: components["schemas"]["DefinitionProblem"][];
            /** @description Executions of it that are open. */
            open: components["schemas"]["ExecutionSummary"][];
            /** @description The other runbooks of the service, to turn links between files into links between pages. */
            others: {
                slug: string;
                title: string;
                file: string;
                alerts: string[];
            }[];
            /** @description The alert asked for, when the service knows one of that name. */
            alert?: string;
            /** @description The alert asked for is not answered by this runbook. */
            alertUnknown?: boolean;
            /** @description Hosts whose images may be shown. */
            imageHosts?: string[];
            canReview: boolean;
            canExecute: boolean;
        };
        ReviewRequest: {
            /** @description Of the text that was read; another is refused with 409. */
            digest: string;
            note?: string;
        };
        ReviewResult: {
            reviewedAt: number;
            reviewedBy: string;
            file: string;
            /** @description Of the front matter, where the change belongs; 1 when there is no front matter yet. */
            line: number;
            /** @description The line as it is; absent when there is none yet. */
            from?: string;
            /** @description The line as it should be. */
            to: string;
        };
        EntityFile: {
            /** @enum {string} */
            contentType: "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/svg+xml";
            base64: string;
        };
        ExecutionSummary: {
            id: string;
            entityRef: string;
            /** @enum {string} */
            kind: "incident" | "drill";
            title: string;
            /** @description Slug. */
            runbook?: string;
            alert?: string;
            team?: string;
            /** @enum {string} */
            status: "open" | "finished";
            outcome?: components["schemas"]["ExecutionOutcome"];
            startedBy: string;
            lead: string;
            startedAt: number;
            finishedAt?: number;
            revision: number;
        };
        ExecutionPage: {
            items: components["schemas"]["ExecutionSummary"][];
            totalItems: number;
        };
        StepDone: {
            step: number;
            by: string;
            at: number;
        };
        ExecutionNote: {
            seq: number;
            step?: number;
            text: string;
            by: string;
            at: number;
        };
        ExecutionEventEntry: {
            seq: number;
            at: number;
            actor: string;
            type: string;
            step?: number;
            text?: string;
            hint?: number;
            outcome?: components["schemas"]["ExecutionOutcome"];
        };
        Execution: {
            id: string;
            entityRef: string;
            /** @enum {string} */
            kind: "incident" | "drill";
            title: string;
            /** @description Slug. */
            runbook?: string;
            alert?: string;
            team?: string;
            /** @enum {string} */
            status: "open" | "finished";
            outcome?: components["schemas"]["ExecutionOutcome"];
            startedBy: string;
            lead: string;
            startedAt: number;
            finishedAt?: number;
            revision: number;
            /** @description Of the pinned text; empty for a drill without a runbook. */
            parts: components["schemas"]["RunbookPart"][];
            baseUrl?: string;
            imageHosts?: string[];
            /**
             * @description Whether the file says something else by now, or is gone.
             * @enum {string}
             */
            newerVersion: "none" | "changed" | "gone";
            done: components["schemas"]["StepDone"][];
            notes: components["schemas"]["ExecutionNote"][];
            participants: string[];
            summary?: string;
            finishedBy?: string;
            seconds?: number;
            /** @description The record, in order. */
            events: components["schemas"]["ExecutionEventEntry"][];
            drill?: components["schemas"]["DrillView"];
            actions: components["schemas"]["FollowUpAction"][];
            canExecute: boolean;
        };
        DrillView: {
            scenario: string;
            situation: string;
            /** @description Those revealed. */
            hints: string[];
            hintCount: number;
            /** @description Once it is finished. */
            expectedPath?: string;
            runbooks?: string[];
            alerts?: string[];
            minutes?: number;
        };
        ExecutionRecord: {
            execution: components["schemas"]["Execution"];
            exportedAt: number;
            /** @description Blameless questions for the review. */
            questions: string[];
        };
        StartExecutionRequest: {
            /** @description A UUID chosen by the caller; becomes the id. */
            operation: string;
            entityRef: string;
            slug: string;
            alert?: string;
            /** @description Of the text on the page; when it is another by now, the newest is pinned. */
            digest?: string;
        };
        StartDrillRequest: {
            operation: string;
            team: string;
            entityRef?: string;
            /** @description Slug, with entityRef; picked when absent. */
            scenario?: string;
        };
        ExecutionEventsRequest: {
            events: components["schemas"]["NewExecutionEvent"][];
        };
        NewExecutionEvent: {
            operation: string;
            /** @enum {string} */
            type: "step-done" | "step-undone" | "note" | "taken-over" | "hint-revealed" | "finished" | "reopened";
            step?: number;
            hint?: number;
            text?: string;
            outcome?: components["schemas"]["ExecutionOutcome"];
        };
        FollowUpAction: {
            id: string;
            executionId: string;
            entityRef: string;
            title: string;
            owner: string;
            /** @description Local date. */
            due: string;
            /** @enum {string} */
            state: "open" | "closed";
            createdBy: string;
            createdAt: number;
            closedBy?: string;
            closedAt?: number;
        };
        FollowUpActionPage: {
            items: components["schemas"]["FollowUpAction"][];
            totalItems: number;
        };
        FollowUpActionRequest: {
            /** @description Becomes the id. */
            operation: string;
            title: string;
            owner: string;
            due: string;
        };
        FollowUpActionChange: {
            /** @enum {string} */
            state?: "open" | "closed";
            owner?: string;
            due?: string;
            title?: string;
        };
        DrillCandidate: {
            entityRef: string;
            scenario: string;
            title: string;
            tier?: string;
            drilledAt?: number;
            outcome?: components["schemas"]["ExecutionOutcome"];
            /** @description 0 to 1. */
            chance: number;
        };
        DrillCandidates: {
            items: components["schemas"]["DrillCandidate"][];
        };
        SearchDocument: {
            id: string;
            /** @enum {string} */
            kind: "runbook" | "lesson";
            entityRef: string;
            /** @description Its name where it has no title. */
            entityTitle?: string;
            slug: string;
            title: string;
            /** @description Without markup, at most 20,000 characters. */
            text: string;
            alerts: string[];
        };
        SearchDocumentPage: {
            items: components["schemas"]["SearchDocument"][];
            /** @description To be given as after; absent on the last page. */
            next?: string;
        };
        RunbookSummary: {
            id: string;
            slug: string;
            title: string;
            alerts: string[];
            signals: components["schemas"]["Signal"][];
            severity?: string;
            /** @description ISO date of the last review, as the file says. */
            reviewed?: string;
            file: string;
            freshness: components["schemas"]["RunbookFreshness"];
        };
        TrainingReading: {
            /** @description Courses whose topics this service lacks, the most helpful first. */
            courses: components["schemas"]["CourseMatch"][];
        };
        CourseMatch: {
            entityRef: string;
            title: string;
            summary?: string;
            level?: string;
            minutes?: number;
            topics: string[];
            /** @description Topics of the course that this service lacks. */
            matches: string[];
            lessons: {
                id: string;
                slug: string;
                title: string;
                minutes?: number;
            }[];
        };
        DefinitionProblem: {
            entityRef: string;
            /** @enum {string} */
            severity: "error" | "warning";
            /** @description Stable id, for example openslo/target-range. */
            rule: string;
            message: string;
            file: string;
            line?: number;
            column?: number;
            /** @description Field, for example spec.objectives[0].target. */
            path?: string;
        };
        ProblemPage: {
            items: components["schemas"]["DefinitionProblem"][];
            totalItems: number;
        };
        Slo: {
            id: string;
            entityRef: string;
            name: string;
            displayName: string;
            description?: string;
            state: components["schemas"]["SloState"];
            reason?: string;
            /** @enum {string} */
            method: "Occurrences" | "Timeslices" | "RatioTimeslices";
            /**
             * @description What `counts` and budgets count. Events are weighed by requests, seconds and observations by time, slices all alike; absent while the definition is refused.
             * @enum {string}
             */
            unit?: "events" | "observations" | "seconds" | "slices";
            /**
             * @description What the definition is written in.
             * @enum {string}
             */
            format?: "OpenSLO" | "Sloth" | "Pyrra" | "Recorded";
            /** @description Set when the figures are those another tool has recorded. */
            recorded?: {
                /** @enum {string} */
                by: "Sloth" | "Pyrra";
                /** @enum {string} */
                weighting: "slice-averaged" | "event-weighted";
            };
            composite?: components["schemas"]["CompositeReading"];
            alertPolicies?: components["schemas"]["AlertPolicy"][];
            source: components["schemas"]["SliSourceSummary"];
            window: components["schemas"]["SloWindow"];
            counts?: components["schemas"]["SloCounts"];
            /** @description End of the newest measured step. */
            observedAt?: number;
            evaluatedAt?: number;
            objectives: components["schemas"]["ObjectiveReading"][];
            file: string;
            line: number;
        };
        SliSourceSummary: {
            /** @description Measurements, Prometheus… */
            type: string;
            /** @description Name of the configured source. */
            name?: string;
            /** @description Seconds. */
            step: number;
            queries: {
                /** @enum {string} */
                role: "good" | "bad" | "total" | "raw" | "threshold";
                /** @description In a composite SLO, the objective it belongs to. */
                objective?: number;
                text: string;
                /** @description What the source is really asked, when that differs. */
                sent?: string;
            }[];
        };
        SloWindow: {
            duration: string;
            seconds: number;
            isRolling: boolean;
            /** @description IANA name; only of calendar windows. */
            timeZone?: string;
            /** @description Epoch seconds, exclusive: when the period of a calendar window ends. */
            endsAt?: number;
            /** @description The left edge really used, aligned to the resolution kept at that age. */
            from?: number;
            to?: number;
        };
        SloCounts: {
            good: number;
            total: number;
            coveredSeconds: number;
            /** @description The window, or the time since the SLI first existed if shorter. */
            expectedSeconds: number;
        };
        ObjectiveReading: {
            index: number;
            displayName?: string;
            /** @description Name of its own indicator, in a composite SLO. */
            indicator?: string;
            /** @description In a composite SLO: what one budget of this objective counts for. */
            weight?: number;
            /** @description An observation that meets it is good. */
            threshold?: {
                /** @enum {string} */
                op: "lte" | "gte" | "lt" | "gt";
                value: number;
            };
            timeSlice?: {
                seconds: number;
                /** @description Decimal ratio: a slice is good when at least this share of it is. */
                target?: string;
            };
            counts?: components["schemas"]["SloCounts"];
            /** @enum {string} */
            unit?: "events" | "observations" | "seconds" | "slices";
            /** @description Decimal ratio as written, for example 0.999. */
            target: string;
            targetPpm: number;
            state: components["schemas"]["SloState"];
            reason?: string;
            /** @description good / total over the window; absent without traffic. */
            measured?: number;
            budget?: components["schemas"]["ErrorBudget"];
            burnRates: components["schemas"]["BurnRateReading"][];
            /** @description Conditions of the alert policies of the SLO. */
            alertConditions?: components["schemas"]["AlertConditionReading"][];
            projection?: components["schemas"]["BudgetProjection"];
        };
        BudgetProjection: {
            /** @description Burn rate over the last paceSeconds. */
            pace: number;
            paceSeconds: number;
            /** @description Epoch seconds, at this pace; absent when it never does. */
            exhaustsAt?: number;
        };
        /** @description Of an SLO whose objectives have each an indicator of their own. One budget is shared: each objective spends its weight times the share of its own budget that it has spent. */
        CompositeReading: {
            /** @description Sum of weight × spent share over the objectives; absent until each has a budget. */
            spentRatio?: number;
            remainingRatio?: number;
            burnRates: components["schemas"]["BurnRateReading"][];
            projection?: components["schemas"]["BudgetProjection"];
        };
        AlertPolicy: {
            name: string;
            displayName?: string;
            conditions: string[];
            targets: string[];
        };
        AlertConditionReading: {
            policy: string;
            name: string;
            severity: string;
            /** @enum {string} */
            op: "lte" | "gte" | "lt" | "gt";
            /** @description Burn rate. */
            threshold: number;
            lookbackSeconds: number;
            alertAfterSeconds: number;
            /** @description Over the look-back window; absent when nothing was measured there. */
            burnRate?: number;
            /** @description The condition is met now, with at least half of the window measured. */
            holds: boolean;
        };
        ErrorBudget: {
            /** @description Bad events the target allows for the events counted. */
            allowedBad: number;
            spentBad: number;
            /** @description Share of the budget that one hour of nothing but bad events costs, at the mean traffic of the window; absent when the budget is 0. */
            badHourRatio?: number;
            /** @description 1 untouched, 0 spent, negative overspent; absent when the budget is 0. */
            remainingRatio?: number;
        };
        BurnRateReading: {
            /** @enum {string} */
            severity: "page" | "ticket";
            longSeconds: number;
            shortSeconds: number;
            factor: number;
            /** @description Burn rate over the long window; absent when nothing was measured there. */
            long?: number;
            short?: number;
            /** @description It would fire on a single bad event, which raises no alert. */
            guarded?: boolean;
            firing: boolean;
            /** @description False when factor × budget ≥ 1. */
            fireable: boolean;
        };
        SloPage: {
            items: components["schemas"]["Slo"][];
            totalItems: number;
        };
        BudgetSeries: {
            id: string;
            objective: number;
            from: number;
            to: number;
            points: components["schemas"]["BudgetPoint"][];
            /** @description What each day of the period spent, in UTC or the time zone of the window. */
            days?: components["schemas"]["BudgetDay"][];
        };
        BudgetDay: {
            from: number;
            to: number;
            bad: number;
            total: number;
            coveredSeconds: number;
            /** @description Share of the budget of the whole period; absent when that is 0. */
            spentRatio?: number;
        };
        /** @description State of the period from `from` up to `time`, and what happened since the point before. */
        BudgetPoint: {
            time: number;
            /** @description Good events since the point before. */
            good: number;
            total: number;
            /** @description Measured seconds since the point before. */
            coveredSeconds: number;
            /** @description 1 − (bad events since `from`) / (bad events the target allows for all events from `from` to `to`). Ends at the budget left of that period; absent when that budget is 0. */
            remainingRatio?: number;
        };
        MeasurementsRequest: {
            entityRef: string;
            series: string;
            /**
             * @description Seconds; divides 3600 and is at least 60.
             * @enum {integer}
             */
            step: 60 | 120 | 300 | 600 | 900 | 1800 | 3600;
            /** @description [epochSeconds, good, total] in a series of counts, [epochSeconds, value] in a series of values; checked one by one, an error names the index. A series holds one of the two. */
            points: unknown[][];
        };
        MeasurementsResponse: {
            accepted: number;
            /** @description Points that were new or had another value. */
            changed: number;
        };
        MeasurementSeriesList: {
            items: {
                series: string;
                /** @enum {string} */
                kind?: "counts" | "values";
                step: number;
                points: number;
                firstTime?: number;
                lastTime?: number;
            }[];
        };
        Document: {
            id: string;
            entityRef: string;
            /** @enum {string} */
            kind: "runbook" | "lesson";
            slug: string;
            title: string;
            markdown: string;
            file: string;
            /** @description Where the folder lies, when it is an http(s) address. */
            sourceUrl?: string;
            alerts?: string[];
            reviewed?: string;
        };
        ServicePage: {
            items: components["schemas"]["ServiceSummary"][];
            totalItems: number;
            /** @description Owners of all visible services, for the filter. */
            owners: string[];
        };
        ServiceSummary: {
            entityRef: string;
            name: string;
            title?: string;
            owner?: string;
            system?: string;
            lifecycle?: string;
            tier?: string;
            level?: components["schemas"]["Level"];
            worstState?: components["schemas"]["SloState"];
            sloCount: number;
            lowestRemainingRatio?: number;
            coverageVerdict: components["schemas"]["Verdict"];
            /** @enum {string} */
            coverageBasis?: "live" | "git" | "none";
            signalsAlerted?: number;
            signalsTotal?: number;
            runbookCount: number;
            problemCount: number;
            observedAt?: number;
        };
        /**
         * @description Cumulative, lowest first.
         * @enum {string}
         */
        Level: "observed" | "alerted" | "operable" | "resilient";
        /** @enum {string} */
        CheckOutcome: "fail" | "unknown" | "pass" | "exempt" | "not-applicable";
        Check: {
            id: string;
            level: components["schemas"]["Level"];
            title: string;
            why: string;
            /** @description Local date from which failing it lowers the level. */
            countsFrom?: string;
        };
        CheckResult: {
            id: string;
            level: components["schemas"]["Level"];
            title: string;
            why: string;
            outcome: components["schemas"]["CheckOutcome"];
            reason: string;
            next?: string;
            /** @description Lines to add to a file, ready to paste. */
            lines?: string;
            evidence: string[];
            /** @description Of the run that reported it; http or https. */
            link?: string;
            countsFrom?: string;
            exemption?: {
                name: string;
                reason: string;
                approvedBy: string;
                until: string;
            };
            /** @description The course that helps most. */
            course?: {
                entityRef: string;
                title: string;
            };
            runbook?: {
                id: string;
                title: string;
            };
        };
        AlertQuality: {
            name: string;
            signals: components["schemas"]["Signal"][];
            /**
             * @description `complete`: would tell a human who finds a runbook. `weak`: tells, with findings. `dead`: can never tell. `unknown`: cannot be seen.
             * @enum {string}
             */
            standing: "complete" | "weak" | "dead" | "unknown";
            findings: {
                /** @description As coverage/alert-routed. */
                id: string;
                /** @enum {string} */
                verdict: "good" | "bad" | "unknown";
                message: string;
                next?: string;
            }[];
            query: string;
            labels: {
                [key: string]: string;
            };
            /** @enum {string} */
            relation: "this" | "every";
            severity?: string;
            forSeconds?: number;
            isInGit: boolean;
            /** @description Absent when it cannot be told. */
            isLoaded?: boolean;
            file?: string;
            line?: number;
            source?: string;
            receivers?: string[];
            route?: string[];
            silencedUntil?: number;
            /** @description Share of the last 30 days in which it fired. */
            firingRatio?: number;
            runbook?: {
                id?: string;
                title: string;
                url?: string;
            };
            dashboard?: string;
        };
        SignalMatrixRow: {
            signal: components["schemas"]["Signal"];
            verdict: components["schemas"]["Verdict"];
            steps: {
                collected: components["schemas"]["CoverageStep"];
                alerted: components["schemas"]["CoverageStep"];
                routed: components["schemas"]["CoverageStep"];
                runbook: components["schemas"]["CoverageStep"];
                dashboard: components["schemas"]["CoverageStep"];
            };
        };
        /** @description What is worth an alert at a datastore or queue the service is or depends on. */
        Checklist: {
            technology: string;
            title: string;
            entityRef?: string;
            items: {
                id: string;
                title: string;
                verdict: components["schemas"]["Verdict"];
                reason?: string;
                evidence: string[];
            }[];
        };
        MonitoringReading: {
            entityRef: string;
            observedAt: number;
            /** @enum {string} */
            basis: "live" | "git" | "none";
            verdict: components["schemas"]["Verdict"];
            reason?: string;
            level?: components["schemas"]["Level"];
            signals: components["schemas"]["SignalMatrixRow"][];
            checklists: components["schemas"]["Checklist"][];
            alerts: components["schemas"]["AlertQuality"][];
            checks: components["schemas"]["CheckResult"][];
            /** @description Checks between the service and the next level. */
            missing: string[];
            dashboards?: {
                title: string;
                url?: string;
                source: string;
            }[];
            sources: components["schemas"]["SourceHealth"][];
            /** @description One item a day, oldest first, at most 90. */
            trend: components["schemas"]["CheckDay"][];
        };
        CheckDay: {
            /** @description UTC date. */
            day: string;
            pass: number;
            fail: number;
            unknown: number;
            level?: components["schemas"]["Level"];
        };
        SourceHealth: {
            type: string;
            name: string;
            roles: ("sli" | "monitoring" | "routing" | "dashboards")[];
            /** @enum {string} */
            state: "ok" | "failing" | "pending";
            lastSuccess?: number;
            lastAttempt?: number;
            /** @description In words; it carries no secret. */
            lastError?: string;
            latencySeconds?: number;
            /** @description What it answered for, in words: 12 services, 140 rules. */
            covers?: string;
            /** @description Why an empty answer of it proves nothing. */
            unknown?: string;
        };
        CheckReportRequest: {
            entityRef: string;
            /** @enum {string} */
            outcome: "pass" | "fail";
            message?: string;
            /** @description http or https. */
            link?: string;
            /** @description Epoch seconds; now unless told. At most five minutes ahead and 30 days old. */
            observedAt?: number;
            /** @description Seven days unless told. */
            expiresAfterSeconds?: number;
        };
        HeatMap: {
            checks: components["schemas"]["Check"][];
            services: number;
            groups: {
                key: string;
                title: string;
                services: number;
                /** @description One item for each check, in their order. */
                outcomes: {
                    pass: number;
                    fail: number;
                    unknown: number;
                    exempt: number;
                    notApplicable: number;
                }[];
                levels: {
                    none: number;
                    observed: number;
                    alerted: number;
                    operable: number;
                    resilient: number;
                };
                trend?: components["schemas"]["CheckDay"][];
            }[];
        };
        HeatMapServicePage: {
            checks: components["schemas"]["Check"][];
            totalItems: number;
            items: {
                entityRef: string;
                title: string;
                owner?: string;
                system?: string;
                tier?: string;
                sloState?: components["schemas"]["SloState"];
                level?: components["schemas"]["Level"];
                outcomes: components["schemas"]["CheckOutcome"][];
            }[];
        };
        Campaign: {
            id: string;
            title: string;
            description?: string;
            check: components["schemas"]["Check"];
            /** @description Local date. */
            due: string;
            pass: number;
            total: number;
            teams: {
                owner: string;
                pass: number;
                total: number;
                /** @description Entity references of services that miss it, at most 100. */
                missing: string[];
            }[];
        };
    };
    responses: {
        /** @description An error of @backstage/errors. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        limit: number;
        offset: number;
        kind: string;
        namespace: string;
        name: string;
        slug: string;
        executionId: string;
        /** @description Part of the name, title or owner, any case. */
        text: string;
        /** @description Entity references of owners, separated by commas. */
        owner: string;
        /** @description Tiers, separated by commas; `none` for services without. */
        tier: string;
        /** @description Worst SLO states, separated by commas; `none` for services without an SLO. */
        sloState: string;
        /** @description Levels reached, separated by commas; `none` for services below the first. */
        level: string;
        sloId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetEntitiesByRefs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitiesByRefsRequest"];
            };
        };
        responses: {
            /** @description One item for each reference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntitiesByRefsResponse"];
                };
            };
            400: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ListServices: {
        parameters: {
            query?: {
                /** @description Part of the name, title or owner, any case. */
                text?: string;
                /** @description Entity references of owners, separated by commas. */
                owner?: string;
                /** @description Worst SLO states, separated by commas; `none` for services without an SLO. */
                state?: string;
                /** @description Coverage verdicts, separated by commas. */
                coverage?: string;
                /** @description Tiers, separated by commas; `none` for services without. */
                tier?: components["parameters"]["tier"];
                /** @description Levels reached, separated by commas; `none` for services below the first. */
                level?: components["parameters"]["level"];
                sort?: "name" | "owner" | "slo" | "coverage" | "runbooks";
                order?: "asc" | "desc";
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of services. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListSlos: {
        parameters: {
            query?: {
                entityRef?: string;
                /** @description SLO states, separated by commas. */
                state?: string;
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of SLOs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SloPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetSlo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["sloId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The SLO with all its figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slo"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    GetSloBudget: {
        parameters: {
            query?: {
                /** @description Index of the objective; 0 unless told. */
                objective?: number;
                /** @description Epoch seconds; the start of the window unless told. At most 400 days before `to`. */
                from?: number;
                /** @description Epoch seconds; the newest evaluation unless told. */
                to?: number;
                points?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["sloId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetSeries"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ListMeasurements: {
        parameters: {
            query: {
                entityRef: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementSeriesList"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    PushMeasurements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasurementsRequest"];
            };
        };
        responses: {
            /** @description Stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementsResponse"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ListDefinitionProblems: {
        parameters: {
            query?: {
                entityRef?: string;
                severity?: "error" | "warning";
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of problems. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    GetEntityMonitoring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reading. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringReading"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    RefreshEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refreshed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refreshedAt: number;
                    };
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Refreshed a moment ago; the header Retry-After says when again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListRunbooks: {
        parameters: {
            query?: {
                /** @description Part of the name, title or owner, any case. */
                text?: components["parameters"]["text"];
                /** @description The service. */
                entityRef?: string;
                /** @description Entity references of owners, separated by commas. */
                owner?: components["parameters"]["owner"];
                /** @description Name of an alert, exactly. */
                alert?: string;
                /** @description Freshness states, separated by commas. */
                freshness?: string;
                /** @description By what. */
                sort?: "title" | "service" | "freshness" | "reviewed";
                /** @description Which way. */
                order?: "asc" | "desc";
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runbooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookPage"];
                };
            };
            400: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    GetEntityRunbooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reading. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityRunbooks"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    GetRunbook: {
        parameters: {
            query?: {
                /** @description Name of an alert. */
                alert?: string;
            };
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                slug: components["parameters"]["slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookPageReading"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ReviewRunbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                slug: components["parameters"]["slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequest"];
            };
        };
        responses: {
            /** @description Recorded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResult"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    GetEntityFile: {
        parameters: {
            query: {
                /** @description Relative to the folder of definitions. */
                path: string;
            };
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image, as base64, because a browser asks for it with a token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityFile"];
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ListExecutions: {
        parameters: {
            query?: {
                /** @description The service. */
                entityRef?: string;
                /** @description Slug of the runbook; with entityRef. */
                runbook?: string;
                /** @description open or finished. */
                status?: "open" | "finished";
                /** @description incident or drill. */
                kind?: "incident" | "drill";
                /** @description Who rehearsed. */
                team?: string;
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of executions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionPage"];
                };
            };
            400: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    StartExecution: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartExecutionRequest"];
            };
        };
        responses: {
            /** @description Started. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    GetExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The execution. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    AddExecutionEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecutionEventsRequest"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    AddFollowUpAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpActionRequest"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpAction"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ExportExecution: {
        parameters: {
            query?: {
                /** @description markdown unless told. */
                format?: "markdown" | "json";
                /** @description Of headings and questions; en unless told. */
                language?: "en" | "fr";
            };
            header?: never;
            path: {
                id: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, to be saved as a file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                    "application/json": components["schemas"]["ExecutionRecord"];
                };
            };
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ListFollowUpActions: {
        parameters: {
            query?: {
                /** @description The service. */
                entityRef?: string;
                /** @description Entity references, separated by commas. */
                owner?: string;
                /** @description open or closed. */
                state?: "open" | "closed";
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpActionPage"];
                };
            };
            400: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ChangeFollowUpAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpActionChange"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpAction"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ListDrillCandidates: {
        parameters: {
            query: {
                /** @description Entity reference of a group. */
                team: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidates, the likeliest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrillCandidates"];
                };
            };
            400: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    StartDrill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDrillRequest"];
            };
        };
        responses: {
            /** @description Started. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ListSearchDocuments: {
        parameters: {
            query?: {
                /** @description The last id of the page before. */
                after?: string;
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of documents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchDocumentPage"];
                };
            };
            403: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    ListChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Check"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ReportCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As `delivery/e2e`, the slash percent-encoded. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckReportRequest"];
            };
        };
        responses: {
            /** @description Stored, or known already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: boolean;
                        expiresAt: number;
                    };
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    GetHeatMap: {
        parameters: {
            query?: {
                groupBy?: "owner" | "system" | "tier";
                /** @description Part of the name, title or owner, any case. */
                text?: components["parameters"]["text"];
                /** @description Entity references of owners, separated by commas. */
                owner?: components["parameters"]["owner"];
                /** @description Tiers, separated by commas; `none` for services without. */
                tier?: components["parameters"]["tier"];
                /** @description Worst SLO states, separated by commas; `none` for services without an SLO. */
                state?: components["parameters"]["sloState"];
                /** @description Levels reached, separated by commas; `none` for services below the first. */
                level?: components["parameters"]["level"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Groups, the one with most failures first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeatMap"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListHeatMapServices: {
        parameters: {
            query?: {
                groupBy?: "owner" | "system" | "tier";
                /** @description Key of the group; `none` for services without. */
                group?: string;
                check?: string;
                outcome?: "fail" | "unknown" | "pass" | "exempt" | "not-applicable";
                /** @description Part of the name, title or owner, any case. */
                text?: components["parameters"]["text"];
                /** @description Entity references of owners, separated by commas. */
                owner?: components["parameters"]["owner"];
                /** @description Tiers, separated by commas; `none` for services without. */
                tier?: components["parameters"]["tier"];
                /** @description Worst SLO states, separated by commas; `none` for services without an SLO. */
                state?: components["parameters"]["sloState"];
                /** @description Levels reached, separated by commas; `none` for services below the first. */
                level?: components["parameters"]["level"];
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeatMapServicePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ExportHeatMapServices: {
        parameters: {
            query?: {
                groupBy?: "owner" | "system" | "tier";
                /** @description Key of the group; `none` for services without. */
                group?: string;
                check?: string;
                outcome?: "fail" | "unknown" | "pass" | "exempt" | "not-applicable";
                /** @description Part of the name, title or owner, any case. */
                text?: components["parameters"]["text"];
                /** @description Entity references of owners, separated by commas. */
                owner?: components["parameters"]["owner"];
                /** @description Tiers, separated by commas; `none` for services without. */
                tier?: components["parameters"]["tier"];
                /** @description Worst SLO states, separated by commas; `none` for services without an SLO. */
                state?: components["parameters"]["sloState"];
                /** @description Levels reached, separated by commas; `none` for services below the first. */
                level?: components["parameters"]["level"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, no cell of which a spreadsheet takes for a formula. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaigns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Campaign"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sources. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SourceHealth"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
