import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { MeasurementStore } from '../database/MeasurementStore';
import type { ActionsService } from '../services/ActionsService';
import type { CampaignsService } from '../services/CampaignsService';
import type { ChecksService } from '../services/ChecksService';
import type { DocumentsService } from '../services/DocumentsService';
import type { DrillsService } from '../services/DrillsService';
import type { EntitiesService } from '../services/EntitiesService';
import type { EntityFilesService } from '../services/EntityFilesService';
import type { ExecutionsService } from '../services/ExecutionsService';
import type { HeatMapService } from '../services/HeatMapService';
import type { MonitoringService } from '../services/MonitoringService';
import type { ProblemsService } from '../services/ProblemsService';
import type { RefreshService } from '../services/RefreshService';
import type { SearchDocumentsService } from '../services/SearchDocumentsService';
import type { ReviewService } from '../services/runbooks/ReviewService';
import type { RunbookListService } from '../services/runbooks/RunbookListService';
import type { RunbooksService } from '../services/runbooks/RunbooksService';
import type { ServicesService } from '../services/ServicesService';
import type { SlosService } from '../services/SlosService';
import type { SourcesService } from '../services/SourcesService';

/** What the routes stand on. */
export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  entities: EntitiesService;
  services: ServicesService;
  slos: SlosService;
  problems: ProblemsService;
  documents: DocumentsService;
  runbooks: RunbooksService;
  runbookList: RunbookListService;
  reviews: ReviewService;
  files: EntityFilesService;
  measurements: MeasurementStore;
  monitoring: MonitoringService;
  refresh: RefreshService;
  sources: SourcesService;
  checks: ChecksService;
  heatMap: HeatMapService;
  campaigns: CampaignsService;
  executions: ExecutionsService;
  drills: DrillsService;
  actions: ActionsService;
  searchDocuments: SearchDocumentsService;
  /** Epoch seconds. */
  now: () => number;
}
