import type { components, paths } from './generated/schema';

type Schemas = components['schemas'];

/** Every path of the API with its parameters and answers, in openapi-typescript's form. @public */
export type ReliabilityPaths = paths;
/** Everything the cards of one entity show. @public */
export type EntityReliability = Schemas['EntityReliability'];
/** @public */
export type DefinitionsReading = Schemas['DefinitionsReading'];
/** @public */
export type OwnershipReading = Schemas['OwnershipReading'];
/** @public */
export type OwnerSummary = Schemas['OwnerSummary'];
/** @public */
export type CoverageReading = Schemas['CoverageReading'];
/** @public */
export type SignalCoverage = Schemas['SignalCoverage'];
/** @public */
export type CoverageStep = Schemas['CoverageStep'];
/** @public */
export type RunbookSummary = Schemas['RunbookSummary'];
/** @public */
export type TrainingReading = Schemas['TrainingReading'];
/** @public */
export type CourseMatch = Schemas['CourseMatch'];
/** A problem with the entity it belongs to. @public */
export type EntityDefinitionProblem = Schemas['DefinitionProblem'];
/** An SLO with all its figures. @public */
export type Slo = Schemas['Slo'];
/** @public */
export type SloCounts = Schemas['SloCounts'];
/** @public */
export type ObjectiveReading = Schemas['ObjectiveReading'];
/** @public */
export type BurnRateReading = Schemas['BurnRateReading'];
/** @public */
export type BudgetSeries = Schemas['BudgetSeries'];
/** @public */
export type BudgetDay = Schemas['BudgetDay'];
/** @public */
export type BudgetProjection = Schemas['BudgetProjection'];
/** @public */
export type CompositeReading = Schemas['CompositeReading'];
/** @public */
export type AlertConditionReading = Schemas['AlertConditionReading'];
/** @public */
export type BudgetPoint = Schemas['BudgetPoint'];
/** @public */
export type ServiceSummary = Schemas['ServiceSummary'];
/** @public */
export type ServicePage = Schemas['ServicePage'];
/** @public */
export type SloPage = Schemas['SloPage'];
/** @public */
export type ProblemPage = Schemas['ProblemPage'];
/** @public */
export type MarkdownDocument = Schemas['Document'];
/** @public */
export type MeasurementsRequest = Schemas['MeasurementsRequest'];
/** @public */
export type MeasurementsResponse = Schemas['MeasurementsResponse'];
/** @public */
export type MeasurementSeriesList = Schemas['MeasurementSeriesList'];
/** Everything the Monitoring tab of an entity shows. @public */
export type MonitoringReading = Schemas['MonitoringReading'];
/** A check, without an outcome. @public */
export type Check = Schemas['Check'];
/** A check with its outcome for one entity, as pages show it. @public */
export type CheckReading = Schemas['CheckResult'];
/** @public */
export type CheckDay = Schemas['CheckDay'];
/** @public */
export type CheckReportRequest = Schemas['CheckReportRequest'];
/** @public */
export type SourceHealth = Schemas['SourceHealth'];
/** @public */
export type HeatMap = Schemas['HeatMap'];
/** @public */
export type HeatMapServicePage = Schemas['HeatMapServicePage'];
/** @public */
export type Campaign = Schemas['Campaign'];
/** A runbook in a list. @public */
export type RunbookItem = Schemas['RunbookItem'];
/** @public */
export type RunbookPage = Schemas['RunbookPage'];
/** A scenario, without what it is about. @public */
export type ScenarioItem = Schemas['ScenarioItem'];
/** What the Runbooks tab of an entity shows. @public */
export type EntityRunbooks = Schemas['EntityRunbooks'];
/** One runbook to read. @public */
export type RunbookReading = Schemas['RunbookPageReading'];
/** @public */
export type ReviewResult = Schemas['ReviewResult'];
/** @public */
export type EntityFile = Schemas['EntityFile'];
/** @public */
export type ExecutionSummary = Schemas['ExecutionSummary'];
/** @public */
export type ExecutionPage = Schemas['ExecutionPage'];
/** One run with all that was done. @public */
export type ExecutionReading = Schemas['Execution'];
/** @public */
export type DrillView = Schemas['DrillView'];
/** @public */
export type ExecutionRecord = Schemas['ExecutionRecord'];
/** @public */
export type FollowUpActionReading = Schemas['FollowUpAction'];
/** @public */
export type FollowUpActionPage = Schemas['FollowUpActionPage'];
/** @public */
export type DrillCandidateReading = Schemas['DrillCandidate'];
/** @public */
export type SearchDocument = Schemas['SearchDocument'];
/** @public */
export type SearchDocumentPage = Schemas['SearchDocumentPage'];
