/* eslint-disable */
// The API document, generated from plugins/reliability-backend/src/schema/openapi.yaml by `npm run generate`.

export const spec = {
  "openapi": "3.0.3",
  "info": {
    "title": "reliability",
    "version": "1",
    "description": "Ownership, monitoring coverage, SLOs, runbooks and training of the services in the catalog. Every reading carries its state, time, source and reason. Plugin data about an entity is visible if and only if the entity is.",
    "license": {
      "name": "Apache-2.0",
      "url": "http://www.apache.org/licenses/LICENSE-2.0.html"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "security": [
    {
      "JWT": []
    }
  ],
  "paths": {
    "/entities/by-refs": {
      "post": {
        "operationId": "GetEntitiesByRefs",
        "description": "Everything the cards of these entities show, in the order asked; null where an entity is unknown or not visible to the caller.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/EntitiesByRefsRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "One item for each reference.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntitiesByRefsResponse"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/services": {
      "get": {
        "operationId": "ListServices",
        "description": "Every service the caller may see, with its worst SLO state, coverage and runbooks; filtered, sorted and paged here.",
        "parameters": [
          {
            "name": "text",
            "in": "query",
            "allowReserved": true,
            "description": "Part of the name, title or owner, any case.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "description": "Entity references of owners, separated by commas.",
            "schema": {
              "type": "string",
              "maxLength": 2000
            }
          },
          {
            "name": "state",
            "in": "query",
            "allowReserved": true,
            "description": "Worst SLO states, separated by commas; `none` for services without an SLO.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "coverage",
            "in": "query",
            "allowReserved": true,
            "description": "Coverage verdicts, separated by commas.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "name": "sort",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "name",
                "owner",
                "slo",
                "coverage",
                "runbooks"
              ]
            }
          },
          {
            "name": "order",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "asc",
                "desc"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of services.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServicePage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/slos": {
      "get": {
        "operationId": "ListSlos",
        "description": "SLOs the caller may see, worst state first.",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "state",
            "in": "query",
            "allowReserved": true,
            "description": "SLO states, separated by commas.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of SLOs.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SloPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/slos/{id}": {
      "get": {
        "operationId": "GetSlo",
        "parameters": [
          {
            "$ref": "#/components/parameters/sloId"
          }
        ],
        "responses": {
          "200": {
            "description": "The SLO with all its figures.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Slo"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/slos/{id}/budget": {
      "get": {
        "operationId": "GetSloBudget",
        "description": "The error budget over time, thinned to at most `points` steps. Sums are exact at each point whatever the thinning.",
        "parameters": [
          {
            "$ref": "#/components/parameters/sloId"
          },
          {
            "name": "objective",
            "in": "query",
            "description": "Index of the objective; 0 unless told.",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 99
            }
          },
          {
            "name": "from",
            "in": "query",
            "description": "Epoch seconds; the start of the window unless told. At most 400 days before `to`.",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 4102444800
            }
          },
          {
            "name": "to",
            "in": "query",
            "description": "Epoch seconds; the newest evaluation unless told.",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 4102444800
            }
          },
          {
            "name": "points",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 2,
              "maximum": 2000
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The series.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BudgetSeries"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/measurements": {
      "post": {
        "operationId": "PushMeasurements",
        "description": "Counts of one series of one entity. A point `[time, good, total]` counts the step that ENDS at `time` (epoch seconds, a multiple of `step`). Idempotent by (entity, series, time): the last value sent wins. Points may be up to 40 days old. All points are stored, or none.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/MeasurementsRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Stored.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MeasurementsResponse"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "get": {
        "operationId": "ListMeasurements",
        "description": "The series pushed for an entity and the time they reach, so a pusher knows where to go on.",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The series.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MeasurementSeriesList"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/definitions/problems": {
      "get": {
        "operationId": "ListDefinitionProblems",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "severity",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "error",
                "warning"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of problems.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProblemPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/documents/{id}": {
      "get": {
        "operationId": "GetDocument",
        "description": "The Markdown of a runbook or lesson. To be rendered sanitised; it is untrusted input.",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "pattern": "^[a-f0-9]{16}$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The document.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Document"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/monitoring": {
      "get": {
        "operationId": "GetEntityMonitoring",
        "description": "Everything the Monitoring tab of an entity shows - signals by step, alerts with their quality, checks with their next step, level and trend.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The reading.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MonitoringReading"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/refresh": {
      "post": {
        "operationId": "RefreshEntity",
        "description": "Reads the folder and the monitoring of one entity again now. Once a minute for each entity.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "Refreshed.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "refreshedAt"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "refreshedAt": {
                      "type": "integer"
                    }
                  }
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "429": {
            "description": "Refreshed a moment ago; the header Retry-After says when again.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Error"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/runbooks": {
      "get": {
        "operationId": "ListRunbooks",
        "description": "Runbooks of every service the caller may see; filtered, sorted and paged here.",
        "parameters": [
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "description": "The service.",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "alert",
            "in": "query",
            "allowReserved": true,
            "description": "Name of an alert, exactly.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "freshness",
            "in": "query",
            "allowReserved": true,
            "description": "Freshness states, separated by commas.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "sort",
            "in": "query",
            "allowReserved": true,
            "description": "By what.",
            "schema": {
              "type": "string",
              "enum": [
                "title",
                "service",
                "freshness",
                "reviewed"
              ]
            }
          },
          {
            "name": "order",
            "in": "query",
            "allowReserved": true,
            "description": "Which way.",
            "schema": {
              "type": "string",
              "enum": [
                "asc",
                "desc"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of runbooks.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RunbookPage"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/runbooks": {
      "get": {
        "operationId": "GetEntityRunbooks",
        "description": "Everything the Runbooks tab of an entity shows - its runbooks with their freshness and problems, scenarios, alerts without a runbook, open executions, the last records, open actions.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The reading.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityRunbooks"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/runbooks/{slug}": {
      "get": {
        "operationId": "GetRunbook",
        "description": "One runbook to read. With `alert`, and no runbook of that slug, the one that answers the alert.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/slug"
          },
          {
            "name": "alert",
            "in": "query",
            "allowReserved": true,
            "description": "Name of an alert.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The runbook.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RunbookPageReading"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/runbooks/{slug}/reviews": {
      "post": {
        "operationId": "ReviewRunbook",
        "description": "An owner has read the runbook and found it still right. Recorded; nothing is written to git - the answer says which line to change there.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/slug"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReviewRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Recorded.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReviewResult"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "409": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/files": {
      "get": {
        "operationId": "GetEntityFile",
        "description": "An image of the folder of definitions, at most 2 MiB.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "path",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "Relative to the folder of definitions.",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The image, as base64, because a browser asks for it with a token.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityFile"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/executions": {
      "get": {
        "operationId": "ListExecutions",
        "description": "Recorded runs the caller may see, the newest first.",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "description": "The service.",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "runbook",
            "in": "query",
            "allowReserved": true,
            "description": "Slug of the runbook; with entityRef.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "status",
            "in": "query",
            "allowReserved": true,
            "description": "open or finished.",
            "schema": {
              "type": "string",
              "enum": [
                "open",
                "finished"
              ]
            }
          },
          {
            "name": "kind",
            "in": "query",
            "allowReserved": true,
            "description": "incident or drill.",
            "schema": {
              "type": "string",
              "enum": [
                "incident",
                "drill"
              ]
            }
          },
          {
            "name": "team",
            "in": "query",
            "allowReserved": true,
            "description": "Who rehearsed.",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of executions.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExecutionPage"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "StartExecution",
        "description": "Begins to follow a runbook. It is pinned to the text as it is now. Repeating the same `operation` gives the same execution.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/StartExecutionRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Started.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/executions/{id}": {
      "get": {
        "operationId": "GetExecution",
        "description": "One run with the pinned text, what was done, and whether a newer text exists.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "responses": {
          "200": {
            "description": "The execution.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/executions/{id}/events": {
      "post": {
        "operationId": "AddExecutionEvents",
        "description": "Adds what one person did. Idempotent by `operation`; two people at once lose nothing.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ExecutionEventsRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "As it is now.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "409": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/executions/{id}/actions": {
      "post": {
        "operationId": "AddFollowUpAction",
        "description": "Promises something after an execution.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/FollowUpActionRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Added.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FollowUpAction"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/executions/{id}/export": {
      "get": {
        "operationId": "ExportExecution",
        "description": "The record for a post-incident review, as Markdown with blameless questions, or as JSON.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          },
          {
            "name": "format",
            "in": "query",
            "allowReserved": true,
            "description": "markdown unless told.",
            "schema": {
              "type": "string",
              "enum": [
                "markdown",
                "json"
              ]
            }
          },
          {
            "name": "language",
            "in": "query",
            "allowReserved": true,
            "description": "Of headings and questions; en unless told.",
            "schema": {
              "type": "string",
              "enum": [
                "en",
                "fr"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The record, to be saved as a file.",
            "content": {
              "text/markdown": {
                "schema": {
                  "type": "string"
                }
              },
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExecutionRecord"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/actions": {
      "get": {
        "operationId": "ListFollowUpActions",
        "description": "Follow-up actions of services the caller may see, the earliest due first.",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "description": "The service.",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "description": "Entity references, separated by commas.",
            "schema": {
              "type": "string",
              "maxLength": 2000
            }
          },
          {
            "name": "state",
            "in": "query",
            "allowReserved": true,
            "description": "open or closed.",
            "schema": {
              "type": "string",
              "enum": [
                "open",
                "closed"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of actions.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FollowUpActionPage"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/actions/{id}": {
      "patch": {
        "operationId": "ChangeFollowUpAction",
        "description": "Closes it, opens it again, or gives it another owner or date.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/FollowUpActionChange"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "As it is now.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FollowUpAction"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/drills/candidates": {
      "get": {
        "operationId": "ListDrillCandidates",
        "description": "Scenarios of the services a team owns, with the chance of each to be picked.",
        "parameters": [
          {
            "name": "team",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "Entity reference of a group.",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The candidates, the likeliest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DrillCandidates"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/drills": {
      "post": {
        "operationId": "StartDrill",
        "description": "Picks a scenario for a team, weighted by what was not rehearsed, or takes the one named, and starts it as an execution marked drill.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/StartDrillRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Started.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "409": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/search/documents": {
      "get": {
        "operationId": "ListSearchDocuments",
        "description": "For the collator of the search: runbooks (and later lessons) with their text, by id. Services only.",
        "parameters": [
          {
            "name": "after",
            "in": "query",
            "allowReserved": true,
            "description": "The last id of the page before.",
            "schema": {
              "type": "string",
              "maxLength": 100
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of documents.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SearchDocumentPage"
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/checks": {
      "get": {
        "operationId": "ListChecks",
        "description": "Every check there is, in the order of levels.",
        "responses": {
          "200": {
            "description": "The checks.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Check"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/checks/{id}/results": {
      "post": {
        "operationId": "ReportCheck",
        "description": "What CI or a script found of one check of one entity. Idempotent - the newest `observedAt` wins and repeating changes nothing. A result counts until it expires.",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "As `delivery/e2e`, the slash percent-encoded.",
            "schema": {
              "type": "string",
              "maxLength": 127,
              "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?/[a-z0-9]([-a-z0-9]*[a-z0-9])?$"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CheckReportRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Stored, or known already.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "changed",
                    "expiresAt"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "changed": {
                      "type": "boolean"
                    },
                    "expiresAt": {
                      "type": "integer"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Error"
          },
          "403": {
            "$ref": "#/components/responses/Error"
          },
          "404": {
            "$ref": "#/components/responses/Error"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/heat-map": {
      "get": {
        "operationId": "GetHeatMap",
        "description": "Outcomes of every check over the services the caller may see, grouped.",
        "parameters": [
          {
            "name": "groupBy",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "owner",
                "system",
                "tier"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/sloState"
          },
          {
            "$ref": "#/components/parameters/level"
          }
        ],
        "responses": {
          "200": {
            "description": "Groups, the one with most failures first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/HeatMap"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/heat-map/services": {
      "get": {
        "operationId": "ListHeatMapServices",
        "description": "The services of a group, or all, with the outcome of each check; or only those with an outcome of one check. Blind spots are those that fail, ranked by tier and SLO state.",
        "parameters": [
          {
            "name": "groupBy",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "owner",
                "system",
                "tier"
              ]
            }
          },
          {
            "name": "group",
            "in": "query",
            "allowReserved": true,
            "description": "Key of the group; `none` for services without.",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "check",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 127
            }
          },
          {
            "name": "outcome",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "fail",
                "unknown",
                "pass",
                "exempt",
                "not-applicable"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/sloState"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "A page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/HeatMapServicePage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/heat-map/services.csv": {
      "get": {
        "operationId": "ExportHeatMapServices",
        "description": "All of the list of services with the outcome of each check, as a table for spreadsheets.",
        "parameters": [
          {
            "name": "groupBy",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "owner",
                "system",
                "tier"
              ]
            }
          },
          {
            "name": "group",
            "in": "query",
            "allowReserved": true,
            "description": "Key of the group; `none` for services without.",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "check",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 127
            }
          },
          {
            "name": "outcome",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "fail",
                "unknown",
                "pass",
                "exempt",
                "not-applicable"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/sloState"
          },
          {
            "$ref": "#/components/parameters/level"
          }
        ],
        "responses": {
          "200": {
            "description": "The table, no cell of which a spreadsheet takes for a formula.",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/campaigns": {
      "get": {
        "operationId": "ListCampaigns",
        "description": "Configured campaigns - a check, a date, who still misses it and how far each team is - over the services the caller may see.",
        "responses": {
          "200": {
            "description": "The campaigns.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Campaign"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources": {
      "get": {
        "operationId": "ListSources",
        "description": "Every configured source and how it is.",
        "responses": {
          "200": {
            "description": "The sources.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/SourceHealth"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "JWT": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT"
      }
    },
    "parameters": {
      "limit": {
        "name": "limit",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 500
        }
      },
      "offset": {
        "name": "offset",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000
        }
      },
      "kind": {
        "name": "kind",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 63
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 63
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 63
        }
      },
      "slug": {
        "name": "slug",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "executionId": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
        }
      },
      "text": {
        "name": "text",
        "in": "query",
        "allowReserved": true,
        "description": "Part of the name, title or owner, any case.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "owner": {
        "name": "owner",
        "in": "query",
        "allowReserved": true,
        "description": "Entity references of owners, separated by commas.",
        "schema": {
          "type": "string",
          "maxLength": 2000
        }
      },
      "tier": {
        "name": "tier",
        "in": "query",
        "allowReserved": true,
        "description": "Tiers, separated by commas; `none` for services without.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "sloState": {
        "name": "state",
        "in": "query",
        "allowReserved": true,
        "description": "Worst SLO states, separated by commas; `none` for services without an SLO.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "level": {
        "name": "level",
        "in": "query",
        "allowReserved": true,
        "description": "Levels reached, separated by commas; `none` for services below the first.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "sloId": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^[a-f0-9]{16}$"
        }
      }
    },
    "responses": {
      "Error": {
        "description": "An error of @backstage/errors.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "Error": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            },
            "additionalProperties": true
          },
          "request": {
            "type": "object",
            "additionalProperties": true
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            },
            "additionalProperties": true
          }
        },
        "additionalProperties": true
      },
      "SloState": {
        "description": "Worst first.",
        "type": "string",
        "enum": [
          "invalid",
          "source-error",
          "no-data",
          "exhausted",
          "burning",
          "at-risk",
          "stale",
          "insufficient",
          "no-traffic",
          "healthy"
        ]
      },
      "Verdict": {
        "type": "string",
        "enum": [
          "covered",
          "partial",
          "uncovered",
          "unknown",
          "exempt",
          "not-applicable"
        ]
      },
      "Signal": {
        "type": "string",
        "enum": [
          "latency",
          "traffic",
          "errors",
          "saturation",
          "logs",
          "probes",
          "security"
        ]
      },
      "EntitiesByRefsRequest": {
        "type": "object",
        "required": [
          "entityRefs"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRefs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 200,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          }
        }
      },
      "EntitiesByRefsResponse": {
        "type": "object",
        "required": [
          "items"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "nullable": true,
              "allOf": [
                {
                  "$ref": "#/components/schemas/EntityReliability"
                }
              ]
            }
          }
        }
      },
      "EntityReliability": {
        "type": "object",
        "required": [
          "entityRef",
          "definitions",
          "ownership",
          "slos",
          "coverage",
          "runbooks",
          "training",
          "problems"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "tier": {
            "type": "string",
            "description": "From the annotation reliability/tier."
          },
          "definitions": {
            "$ref": "#/components/schemas/DefinitionsReading"
          },
          "ownership": {
            "$ref": "#/components/schemas/OwnershipReading"
          },
          "slos": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Slo"
            }
          },
          "coverage": {
            "$ref": "#/components/schemas/CoverageReading"
          },
          "runbooks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookSummary"
            }
          },
          "training": {
            "$ref": "#/components/schemas/TrainingReading"
          },
          "problems": {
            "type": "array",
            "description": "The first 50, errors first; GET /definitions/problems pages through all.",
            "items": {
              "$ref": "#/components/schemas/DefinitionProblem"
            }
          }
        }
      },
      "DefinitionsReading": {
        "type": "object",
        "required": [
          "state"
        ],
        "additionalProperties": false,
        "properties": {
          "state": {
            "type": "string",
            "description": "`not-configured`: no annotation. `pending`: not read yet. `read`: as of readAt. `missing`: the folder is not there. `error`: the last attempt failed; what was read before stays in force.",
            "enum": [
              "not-configured",
              "pending",
              "read",
              "missing",
              "error"
            ]
          },
          "location": {
            "type": "string"
          },
          "readAt": {
            "type": "integer",
            "description": "Epoch seconds of the last good reading."
          },
          "attemptedAt": {
            "type": "integer"
          },
          "reason": {
            "type": "string"
          },
          "errors": {
            "type": "integer"
          },
          "warnings": {
            "type": "integer"
          }
        }
      },
      "OwnershipReading": {
        "type": "object",
        "required": [
          "state",
          "observedAt"
        ],
        "additionalProperties": false,
        "properties": {
          "state": {
            "type": "string",
            "description": "`owned`: by a group with members. `owned-by-user`: by one person. `empty-group`: by a group without members. `owner-missing`: the owner named is not in the catalog. `unowned`: nobody is named.",
            "enum": [
              "owned",
              "owned-by-user",
              "empty-group",
              "owner-missing",
              "unowned",
              "unknown"
            ]
          },
          "observedAt": {
            "type": "integer"
          },
          "reason": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/OwnerSummary"
          },
          "srePartner": {
            "$ref": "#/components/schemas/OwnerSummary"
          }
        }
      },
      "OwnerSummary": {
        "type": "object",
        "required": [
          "entityRef",
          "exists"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "exists": {
            "type": "boolean"
          },
          "title": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "description": "spec.type of the group, for example team."
          },
          "members": {
            "type": "integer"
          }
        }
      },
      "CoverageReading": {
        "type": "object",
        "required": [
          "verdict",
          "basis",
          "signals"
        ],
        "additionalProperties": false,
        "properties": {
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "basis": {
            "type": "string",
            "description": "`live`: rules, targets and metric names of a monitoring system. `git`: rule files beside the code, not verified live. `none`: nothing to look at.",
            "enum": [
              "live",
              "git",
              "none"
            ]
          },
          "source": {
            "type": "string",
            "description": "Name of the configured source when live."
          },
          "observedAt": {
            "type": "integer"
          },
          "reason": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "signals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SignalCoverage"
            }
          }
        }
      },
      "SignalCoverage": {
        "type": "object",
        "required": [
          "signal",
          "verdict",
          "collected",
          "alerted",
          "runbook"
        ],
        "additionalProperties": false,
        "properties": {
          "signal": {
            "$ref": "#/components/schemas/Signal"
          },
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "collected": {
            "$ref": "#/components/schemas/CoverageStep"
          },
          "alerted": {
            "$ref": "#/components/schemas/CoverageStep"
          },
          "routed": {
            "$ref": "#/components/schemas/CoverageStep"
          },
          "runbook": {
            "$ref": "#/components/schemas/CoverageStep"
          },
          "dashboard": {
            "$ref": "#/components/schemas/CoverageStep"
          }
        }
      },
      "CoverageStep": {
        "type": "object",
        "required": [
          "verdict",
          "evidence"
        ],
        "additionalProperties": false,
        "properties": {
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "reason": {
            "type": "string"
          },
          "evidence": {
            "type": "array",
            "description": "What was found, at most 20 lines.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ExecutionOutcome": {
        "type": "string",
        "enum": [
          "worked",
          "partly",
          "did-not"
        ]
      },
      "FreshnessState": {
        "type": "string",
        "enum": [
          "stale",
          "doubtful",
          "ageing",
          "fresh"
        ]
      },
      "FreshnessAspect": {
        "type": "object",
        "required": [
          "score"
        ],
        "additionalProperties": false,
        "properties": {
          "score": {
            "type": "integer",
            "description": "100 in time, 75 overdue, 50 failed, 0 never."
          },
          "at": {
            "type": "integer"
          },
          "outcome": {
            "$ref": "#/components/schemas/ExecutionOutcome"
          }
        }
      },
      "RunbookFreshness": {
        "type": "object",
        "required": [
          "review",
          "execution",
          "drill",
          "score",
          "state"
        ],
        "additionalProperties": false,
        "properties": {
          "review": {
            "$ref": "#/components/schemas/FreshnessAspect"
          },
          "execution": {
            "$ref": "#/components/schemas/FreshnessAspect"
          },
          "drill": {
            "$ref": "#/components/schemas/FreshnessAspect"
          },
          "score": {
            "type": "integer"
          },
          "state": {
            "$ref": "#/components/schemas/FreshnessState"
          }
        }
      },
      "RunbookItem": {
        "type": "object",
        "required": [
          "entityRef",
          "slug",
          "title",
          "alerts",
          "signals",
          "file",
          "origin",
          "freshness",
          "steps"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "slug": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "alerts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "signals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Signal"
            }
          },
          "severity": {
            "type": "string"
          },
          "requires": {
            "type": "array",
            "description": "What one needs to follow it: access, tools, courses.",
            "items": {
              "type": "string"
            }
          },
          "file": {
            "type": "string"
          },
          "origin": {
            "type": "string",
            "enum": [
              "folder",
              "techdocs"
            ]
          },
          "freshness": {
            "$ref": "#/components/schemas/RunbookFreshness"
          },
          "reviewedBy": {
            "type": "string",
            "description": "Who reviewed it last in the portal."
          },
          "steps": {
            "type": "integer",
            "description": "How many steps it has."
          },
          "serviceTitle": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "tier": {
            "type": "string"
          },
          "problems": {
            "type": "integer",
            "description": "How many problems lint finds."
          }
        }
      },
      "RunbookPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookItem"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "owners": {
            "type": "array",
            "description": "Owners of all runbooks the caller may see, for the filter.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ScenarioItem": {
        "type": "object",
        "description": "A scenario without what it is about: that is told when it is rehearsed.",
        "required": [
          "slug",
          "title",
          "runbooks",
          "alerts",
          "file"
        ],
        "additionalProperties": false,
        "properties": {
          "slug": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "runbooks": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "alerts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "minutes": {
            "type": "integer"
          },
          "file": {
            "type": "string"
          },
          "drilledAt": {
            "type": "integer"
          },
          "outcome": {
            "$ref": "#/components/schemas/ExecutionOutcome"
          }
        }
      },
      "EntityRunbooks": {
        "type": "object",
        "required": [
          "entityRef",
          "runbooks",
          "scenarios",
          "alertsWithout",
          "open",
          "records",
          "actions",
          "problems",
          "canReview"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "runbooks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookItem"
            }
          },
          "scenarios": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScenarioItem"
            }
          },
          "alertsWithout": {
            "type": "array",
            "description": "Alerts of the service that no runbook answers.",
            "items": {
              "type": "string"
            }
          },
          "open": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExecutionSummary"
            }
          },
          "records": {
            "type": "array",
            "description": "The last 20 finished.",
            "items": {
              "$ref": "#/components/schemas/ExecutionSummary"
            }
          },
          "actions": {
            "type": "array",
            "description": "Open ones.",
            "items": {
              "$ref": "#/components/schemas/FollowUpAction"
            }
          },
          "problems": {
            "type": "array",
            "description": "Of runbooks and scenarios.",
            "items": {
              "$ref": "#/components/schemas/DefinitionProblem"
            }
          },
          "canReview": {
            "type": "boolean",
            "description": "Whether the caller owns the service."
          }
        }
      },
      "RunbookPart": {
        "type": "object",
        "required": [
          "kind",
          "markdown"
        ],
        "additionalProperties": false,
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "text",
              "step"
            ]
          },
          "markdown": {
            "type": "string"
          },
          "step": {
            "type": "integer"
          },
          "section": {
            "type": "string"
          },
          "depth": {
            "type": "integer"
          },
          "line": {
            "type": "integer"
          }
        }
      },
      "RunbookPageReading": {
        "type": "object",
        "required": [
          "runbook",
          "digest",
          "markdown",
          "parts",
          "problems",
          "open",
          "others",
          "canReview",
          "canExecute"
        ],
        "additionalProperties": false,
        "properties": {
          "runbook": {
            "$ref": "#/components/schemas/RunbookItem"
          },
          "digest": {
            "type": "string",
            "description": "Of the text."
          },
          "markdown": {
            "type": "string"
          },
          "parts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookPart"
            }
          },
          "baseUrl": {
            "type": "string",
            "description": "Address of the file, when it is on the web."
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DefinitionProblem"
            }
          },
          "open": {
            "type": "array",
            "description": "Executions of it that are open.",
            "items": {
              "$ref": "#/components/schemas/ExecutionSummary"
            }
          },
          "others": {
            "type": "array",
            "description": "The other runbooks of the service, to turn links between files into links between pages.",
            "items": {
              "type": "object",
              "required": [
                "slug",
                "title",
                "file",
                "alerts"
              ],
              "additionalProperties": false,
              "properties": {
                "slug": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "file": {
                  "type": "string"
                },
                "alerts": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "alert": {
            "type": "string",
            "description": "The alert asked for, when the service knows one of that name."
          },
          "alertUnknown": {
            "type": "boolean",
            "description": "The alert asked for is not answered by this runbook."
          },
          "imageHosts": {
            "type": "array",
            "description": "Hosts whose images may be shown.",
            "items": {
              "type": "string"
            }
          },
          "canReview": {
            "type": "boolean"
          },
          "canExecute": {
            "type": "boolean"
          }
        }
      },
      "ReviewRequest": {
        "type": "object",
        "required": [
          "digest"
        ],
        "additionalProperties": false,
        "properties": {
          "digest": {
            "type": "string",
            "description": "Of the text that was read; another is refused with 409."
          },
          "note": {
            "type": "string",
            "maxLength": 2000
          }
        }
      },
      "ReviewResult": {
        "type": "object",
        "required": [
          "reviewedAt",
          "reviewedBy",
          "file",
          "line",
          "to"
        ],
        "additionalProperties": false,
        "properties": {
          "reviewedAt": {
            "type": "integer"
          },
          "reviewedBy": {
            "type": "string"
          },
          "file": {
            "type": "string"
          },
          "line": {
            "type": "integer",
            "description": "Of the front matter, where the change belongs; 1 when there is no front matter yet."
          },
          "from": {
            "type": "string",
            "description": "The line as it is; absent when there is none yet."
          },
          "to": {
            "type": "string",
            "description": "The line as it should be."
          }
        }
      },
      "EntityFile": {
        "type": "object",
        "required": [
          "contentType",
          "base64"
        ],
        "additionalProperties": false,
        "properties": {
          "contentType": {
            "type": "string",
            "enum": [
              "image/png",
              "image/jpeg",
              "image/gif",
              "image/webp",
              "image/svg+xml"
            ]
          },
          "base64": {
            "type": "string"
          }
        }
      },
      "ExecutionSummary": {
        "type": "object",
        "required": [
          "id",
          "entityRef",
          "kind",
          "title",
          "status",
          "startedBy",
          "lead",
          "startedAt",
          "revision"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "incident",
              "drill"
            ]
          },
          "title": {
            "type": "string"
          },
          "runbook": {
            "type": "string",
            "description": "Slug."
          },
          "alert": {
            "type": "string"
          },
          "team": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "open",
              "finished"
            ]
          },
          "outcome": {
            "$ref": "#/components/schemas/ExecutionOutcome"
          },
          "startedBy": {
            "type": "string"
          },
          "lead": {
            "type": "string"
          },
          "startedAt": {
            "type": "integer"
          },
          "finishedAt": {
            "type": "integer"
          },
          "revision": {
            "type": "integer"
          }
        }
      },
      "ExecutionPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExecutionSummary"
            }
          },
          "totalItems": {
            "type": "integer"
          }
        }
      },
      "StepDone": {
        "type": "object",
        "required": [
          "step",
          "by",
          "at"
        ],
        "additionalProperties": false,
        "properties": {
          "step": {
            "type": "integer"
          },
          "by": {
            "type": "string"
          },
          "at": {
            "type": "integer"
          }
        }
      },
      "ExecutionNote": {
        "type": "object",
        "required": [
          "seq",
          "text",
          "by",
          "at"
        ],
        "additionalProperties": false,
        "properties": {
          "seq": {
            "type": "integer"
          },
          "step": {
            "type": "integer"
          },
          "text": {
            "type": "string"
          },
          "by": {
            "type": "string"
          },
          "at": {
            "type": "integer"
          }
        }
      },
      "ExecutionEventEntry": {
        "type": "object",
        "required": [
          "seq",
          "at",
          "actor",
          "type"
        ],
        "additionalProperties": false,
        "properties": {
          "seq": {
            "type": "integer"
          },
          "at": {
            "type": "integer"
          },
          "actor": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "step": {
            "type": "integer"
          },
          "text": {
            "type": "string"
          },
          "hint": {
            "type": "integer"
          },
          "outcome": {
            "$ref": "#/components/schemas/ExecutionOutcome"
          }
        }
      },
      "Execution": {
        "type": "object",
        "required": [
          "id",
          "entityRef",
          "kind",
          "title",
          "status",
          "startedBy",
          "lead",
          "startedAt",
          "revision",
          "parts",
          "newerVersion",
          "done",
          "notes",
          "participants",
          "events",
          "actions",
          "canExecute"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "incident",
              "drill"
            ]
          },
          "title": {
            "type": "string"
          },
          "runbook": {
            "type": "string",
            "description": "Slug."
          },
          "alert": {
            "type": "string"
          },
          "team": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "open",
              "finished"
            ]
          },
          "outcome": {
            "$ref": "#/components/schemas/ExecutionOutcome"
          },
          "startedBy": {
            "type": "string"
          },
          "lead": {
            "type": "string"
          },
          "startedAt": {
            "type": "integer"
          },
          "finishedAt": {
            "type": "integer"
          },
          "revision": {
            "type": "integer"
          },
          "parts": {
            "type": "array",
            "description": "Of the pinned text; empty for a drill without a runbook.",
            "items": {
              "$ref": "#/components/schemas/RunbookPart"
            }
          },
          "baseUrl": {
            "type": "string"
          },
          "imageHosts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "newerVersion": {
            "type": "string",
            "enum": [
              "none",
              "changed",
              "gone"
            ],
            "description": "Whether the file says something else by now, or is gone."
          },
          "done": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StepDone"
            }
          },
          "notes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExecutionNote"
            }
          },
          "participants": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "summary": {
            "type": "string"
          },
          "finishedBy": {
            "type": "string"
          },
          "seconds": {
            "type": "integer"
          },
          "events": {
            "type": "array",
            "description": "The record, in order.",
            "items": {
              "$ref": "#/components/schemas/ExecutionEventEntry"
            }
          },
          "drill": {
            "$ref": "#/components/schemas/DrillView"
          },
          "actions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FollowUpAction"
            }
          },
          "canExecute": {
            "type": "boolean"
          }
        }
      },
      "DrillView": {
        "type": "object",
        "required": [
          "scenario",
          "situation",
          "hints",
          "hintCount"
        ],
        "additionalProperties": false,
        "properties": {
          "scenario": {
            "type": "string"
          },
          "situation": {
            "type": "string"
          },
          "hints": {
            "type": "array",
            "description": "Those revealed.",
            "items": {
              "type": "string"
            }
          },
          "hintCount": {
            "type": "integer"
          },
          "expectedPath": {
            "type": "string",
            "description": "Once it is finished."
          },
          "runbooks": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "alerts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "minutes": {
            "type": "integer"
          }
        }
      },
      "ExecutionRecord": {
        "type": "object",
        "required": [
          "execution",
          "exportedAt",
          "questions"
        ],
        "additionalProperties": false,
        "properties": {
          "execution": {
            "$ref": "#/components/schemas/Execution"
          },
          "exportedAt": {
            "type": "integer"
          },
          "questions": {
            "type": "array",
            "description": "Blameless questions for the review.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "StartExecutionRequest": {
        "type": "object",
        "required": [
          "operation",
          "entityRef",
          "slug"
        ],
        "additionalProperties": false,
        "properties": {
          "operation": {
            "type": "string",
            "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
            "description": "A UUID chosen by the caller; becomes the id."
          },
          "entityRef": {
            "type": "string",
            "maxLength": 500
          },
          "slug": {
            "type": "string",
            "maxLength": 200
          },
          "alert": {
            "type": "string",
            "maxLength": 200
          },
          "digest": {
            "type": "string",
            "description": "Of the text on the page; when it is another by now, the newest is pinned."
          }
        }
      },
      "StartDrillRequest": {
        "type": "object",
        "required": [
          "operation",
          "team"
        ],
        "additionalProperties": false,
        "properties": {
          "operation": {
            "type": "string",
            "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
          },
          "team": {
            "type": "string",
            "maxLength": 500
          },
          "entityRef": {
            "type": "string",
            "maxLength": 500
          },
          "scenario": {
            "type": "string",
            "maxLength": 200,
            "description": "Slug, with entityRef; picked when absent."
          }
        }
      },
      "ExecutionEventsRequest": {
        "type": "object",
        "required": [
          "events"
        ],
        "additionalProperties": false,
        "properties": {
          "events": {
            "type": "array",
            "minItems": 1,
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/NewExecutionEvent"
            }
          }
        }
      },
      "NewExecutionEvent": {
        "type": "object",
        "required": [
          "operation",
          "type"
        ],
        "additionalProperties": false,
        "properties": {
          "operation": {
            "type": "string",
            "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
          },
          "type": {
            "type": "string",
            "enum": [
              "step-done",
              "step-undone",
              "note",
              "taken-over",
              "hint-revealed",
              "finished",
              "reopened"
            ]
          },
          "step": {
            "type": "integer",
            "minimum": 1
          },
          "hint": {
            "type": "integer",
            "minimum": 1
          },
          "text": {
            "type": "string",
            "maxLength": 10000
          },
          "outcome": {
            "$ref": "#/components/schemas/ExecutionOutcome"
          }
        }
      },
      "FollowUpAction": {
        "type": "object",
        "required": [
          "id",
          "executionId",
          "entityRef",
          "title",
          "owner",
          "due",
          "state",
          "createdBy",
          "createdAt"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "executionId": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "due": {
            "type": "string",
            "description": "Local date."
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "closed"
            ]
          },
          "createdBy": {
            "type": "string"
          },
          "createdAt": {
            "type": "integer"
          },
          "closedBy": {
            "type": "string"
          },
          "closedAt": {
            "type": "integer"
          }
        }
      },
      "FollowUpActionPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FollowUpAction"
            }
          },
          "totalItems": {
            "type": "integer"
          }
        }
      },
      "FollowUpActionRequest": {
        "type": "object",
        "required": [
          "operation",
          "title",
          "owner",
          "due"
        ],
        "additionalProperties": false,
        "properties": {
          "operation": {
            "type": "string",
            "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
            "description": "Becomes the id."
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500
          },
          "owner": {
            "type": "string",
            "maxLength": 500
          },
          "due": {
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
          }
        }
      },
      "FollowUpActionChange": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "open",
              "closed"
            ]
          },
          "owner": {
            "type": "string",
            "maxLength": 500
          },
          "due": {
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500
          }
        }
      },
      "DrillCandidate": {
        "type": "object",
        "required": [
          "entityRef",
          "scenario",
          "title",
          "chance"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "scenario": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "tier": {
            "type": "string"
          },
          "drilledAt": {
            "type": "integer"
          },
          "outcome": {
            "$ref": "#/components/schemas/ExecutionOutcome"
          },
          "chance": {
            "type": "number",
            "description": "0 to 1."
          }
        }
      },
      "DrillCandidates": {
        "type": "object",
        "required": [
          "items"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DrillCandidate"
            }
          }
        }
      },
      "SearchDocument": {
        "type": "object",
        "required": [
          "id",
          "kind",
          "entityRef",
          "slug",
          "title",
          "text",
          "alerts"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "runbook",
              "lesson"
            ]
          },
          "entityRef": {
            "type": "string"
          },
          "entityTitle": {
            "type": "string",
            "description": "Its name where it has no title."
          },
          "slug": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "text": {
            "type": "string",
            "description": "Without markup, at most 20,000 characters."
          },
          "alerts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "SearchDocumentPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SearchDocument"
            }
          },
          "next": {
            "type": "string",
            "description": "To be given as after; absent on the last page."
          }
        }
      },
      "RunbookSummary": {
        "type": "object",
        "required": [
          "id",
          "slug",
          "title",
          "alerts",
          "signals",
          "file",
          "freshness"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "slug": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "alerts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "signals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Signal"
            }
          },
          "severity": {
            "type": "string"
          },
          "reviewed": {
            "type": "string",
            "description": "ISO date of the last review, as the file says."
          },
          "file": {
            "type": "string"
          },
          "freshness": {
            "$ref": "#/components/schemas/RunbookFreshness"
          }
        }
      },
      "TrainingReading": {
        "type": "object",
        "required": [
          "courses"
        ],
        "additionalProperties": false,
        "properties": {
          "courses": {
            "type": "array",
            "description": "Courses whose topics this service lacks, the most helpful first.",
            "items": {
              "$ref": "#/components/schemas/CourseMatch"
            }
          }
        }
      },
      "CourseMatch": {
        "type": "object",
        "required": [
          "entityRef",
          "title",
          "topics",
          "matches",
          "lessons"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "summary": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "minutes": {
            "type": "integer"
          },
          "topics": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "matches": {
            "type": "array",
            "description": "Topics of the course that this service lacks.",
            "items": {
              "type": "string"
            }
          },
          "lessons": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "slug",
                "title"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {
                  "type": "string"
                },
                "slug": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "minutes": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "DefinitionProblem": {
        "type": "object",
        "required": [
          "entityRef",
          "severity",
          "rule",
          "message",
          "file"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "severity": {
            "type": "string",
            "enum": [
              "error",
              "warning"
            ]
          },
          "rule": {
            "type": "string",
            "description": "Stable id, for example openslo/target-range."
          },
          "message": {
            "type": "string"
          },
          "file": {
            "type": "string"
          },
          "line": {
            "type": "integer"
          },
          "column": {
            "type": "integer"
          },
          "path": {
            "type": "string",
            "description": "Field, for example spec.objectives[0].target."
          }
        }
      },
      "ProblemPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DefinitionProblem"
            }
          },
          "totalItems": {
            "type": "integer"
          }
        }
      },
      "Slo": {
        "type": "object",
        "required": [
          "id",
          "entityRef",
          "name",
          "displayName",
          "state",
          "method",
          "source",
          "window",
          "objectives",
          "file",
          "line"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "displayName": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/SloState"
          },
          "reason": {
            "type": "string"
          },
          "method": {
            "type": "string",
            "enum": [
              "Occurrences",
              "Timeslices",
              "RatioTimeslices"
            ]
          },
          "unit": {
            "type": "string",
            "enum": [
              "events",
              "observations",
              "seconds",
              "slices"
            ],
            "description": "What `counts` and budgets count. Events are weighed by requests, seconds and observations by time, slices all alike; absent while the definition is refused."
          },
          "format": {
            "type": "string",
            "enum": [
              "OpenSLO",
              "Sloth",
              "Pyrra",
              "Recorded"
            ],
            "description": "What the definition is written in."
          },
          "recorded": {
            "type": "object",
            "required": [
              "by",
              "weighting"
            ],
            "additionalProperties": false,
            "description": "Set when the figures are those another tool has recorded.",
            "properties": {
              "by": {
                "type": "string",
                "enum": [
                  "Sloth",
                  "Pyrra"
                ]
              },
              "weighting": {
                "type": "string",
                "enum": [
                  "slice-averaged",
                  "event-weighted"
                ]
              }
            }
          },
          "composite": {
            "$ref": "#/components/schemas/CompositeReading"
          },
          "alertPolicies": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AlertPolicy"
            }
          },
          "source": {
            "$ref": "#/components/schemas/SliSourceSummary"
          },
          "window": {
            "$ref": "#/components/schemas/SloWindow"
          },
          "counts": {
            "$ref": "#/components/schemas/SloCounts"
          },
          "observedAt": {
            "type": "integer",
            "description": "End of the newest measured step."
          },
          "evaluatedAt": {
            "type": "integer"
          },
          "objectives": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ObjectiveReading"
            }
          },
          "file": {
            "type": "string"
          },
          "line": {
            "type": "integer"
          }
        }
      },
      "SliSourceSummary": {
        "type": "object",
        "required": [
          "type",
          "step",
          "queries"
        ],
        "additionalProperties": false,
        "properties": {
          "type": {
            "type": "string",
            "description": "Measurements, Prometheus…"
          },
          "name": {
            "type": "string",
            "description": "Name of the configured source."
          },
          "step": {
            "type": "integer",
            "description": "Seconds."
          },
          "queries": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "role",
                "text"
              ],
              "additionalProperties": false,
              "properties": {
                "role": {
                  "type": "string",
                  "enum": [
                    "good",
                    "bad",
                    "total",
                    "raw",
                    "threshold"
                  ]
                },
                "objective": {
                  "type": "integer",
                  "description": "In a composite SLO, the objective it belongs to."
                },
                "text": {
                  "type": "string"
                },
                "sent": {
                  "type": "string",
                  "description": "What the source is really asked, when that differs."
                }
              }
            }
          }
        }
      },
      "SloWindow": {
        "type": "object",
        "required": [
          "duration",
          "seconds",
          "isRolling"
        ],
        "additionalProperties": false,
        "properties": {
          "duration": {
            "type": "string"
          },
          "seconds": {
            "type": "integer"
          },
          "isRolling": {
            "type": "boolean"
          },
          "timeZone": {
            "type": "string",
            "description": "IANA name; only of calendar windows."
          },
          "endsAt": {
            "type": "integer",
            "description": "Epoch seconds, exclusive: when the period of a calendar window ends."
          },
          "from": {
            "type": "integer",
            "description": "The left edge really used, aligned to the resolution kept at that age."
          },
          "to": {
            "type": "integer"
          }
        }
      },
      "SloCounts": {
        "type": "object",
        "required": [
          "good",
          "total",
          "coveredSeconds",
          "expectedSeconds"
        ],
        "additionalProperties": false,
        "properties": {
          "good": {
            "type": "number"
          },
          "total": {
            "type": "number"
          },
          "coveredSeconds": {
            "type": "integer"
          },
          "expectedSeconds": {
            "type": "integer",
            "description": "The window, or the time since the SLI first existed if shorter."
          }
        }
      },
      "ObjectiveReading": {
        "type": "object",
        "required": [
          "index",
          "target",
          "targetPpm",
          "state",
          "burnRates"
        ],
        "additionalProperties": false,
        "properties": {
          "index": {
            "type": "integer"
          },
          "displayName": {
            "type": "string"
          },
          "indicator": {
            "type": "string",
            "description": "Name of its own indicator, in a composite SLO."
          },
          "weight": {
            "type": "number",
            "description": "In a composite SLO: what one budget of this objective counts for."
          },
          "threshold": {
            "type": "object",
            "required": [
              "op",
              "value"
            ],
            "additionalProperties": false,
            "description": "An observation that meets it is good.",
            "properties": {
              "op": {
                "type": "string",
                "enum": [
                  "lte",
                  "gte",
                  "lt",
                  "gt"
                ]
              },
              "value": {
                "type": "number"
              }
            }
          },
          "timeSlice": {
            "type": "object",
            "required": [
              "seconds"
            ],
            "additionalProperties": false,
            "properties": {
              "seconds": {
                "type": "integer"
              },
              "target": {
                "type": "string",
                "description": "Decimal ratio: a slice is good when at least this share of it is."
              }
            }
          },
          "counts": {
            "$ref": "#/components/schemas/SloCounts"
          },
          "unit": {
            "type": "string",
            "enum": [
              "events",
              "observations",
              "seconds",
              "slices"
            ]
          },
          "target": {
            "type": "string",
            "description": "Decimal ratio as written, for example 0.999."
          },
          "targetPpm": {
            "type": "integer"
          },
          "state": {
            "$ref": "#/components/schemas/SloState"
          },
          "reason": {
            "type": "string"
          },
          "measured": {
            "type": "number",
            "description": "good / total over the window; absent without traffic."
          },
          "budget": {
            "$ref": "#/components/schemas/ErrorBudget"
          },
          "burnRates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BurnRateReading"
            }
          },
          "alertConditions": {
            "type": "array",
            "description": "Conditions of the alert policies of the SLO.",
            "items": {
              "$ref": "#/components/schemas/AlertConditionReading"
            }
          },
          "projection": {
            "$ref": "#/components/schemas/BudgetProjection"
          }
        }
      },
      "BudgetProjection": {
        "type": "object",
        "required": [
          "pace",
          "paceSeconds"
        ],
        "additionalProperties": false,
        "properties": {
          "pace": {
            "type": "number",
            "description": "Burn rate over the last paceSeconds."
          },
          "paceSeconds": {
            "type": "integer"
          },
          "exhaustsAt": {
            "type": "integer",
            "description": "Epoch seconds, at this pace; absent when it never does."
          }
        }
      },
      "CompositeReading": {
        "description": "Of an SLO whose objectives have each an indicator of their own. One budget is shared: each objective spends its weight times the share of its own budget that it has spent.",
        "type": "object",
        "required": [
          "burnRates"
        ],
        "additionalProperties": false,
        "properties": {
          "spentRatio": {
            "type": "number",
            "description": "Sum of weight × spent share over the objectives; absent until each has a budget."
          },
          "remainingRatio": {
            "type": "number"
          },
          "burnRates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BurnRateReading"
            }
          },
          "projection": {
            "$ref": "#/components/schemas/BudgetProjection"
          }
        }
      },
      "AlertPolicy": {
        "type": "object",
        "required": [
          "name",
          "conditions",
          "targets"
        ],
        "additionalProperties": false,
        "properties": {
          "name": {
            "type": "string"
          },
          "displayName": {
            "type": "string"
          },
          "conditions": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "targets": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "AlertConditionReading": {
        "type": "object",
        "required": [
          "policy",
          "name",
          "severity",
          "op",
          "threshold",
          "lookbackSeconds",
          "alertAfterSeconds",
          "holds"
        ],
        "additionalProperties": false,
        "properties": {
          "policy": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "severity": {
            "type": "string"
          },
          "op": {
            "type": "string",
            "enum": [
              "lte",
              "gte",
              "lt",
              "gt"
            ]
          },
          "threshold": {
            "type": "number",
            "description": "Burn rate."
          },
          "lookbackSeconds": {
            "type": "integer"
          },
          "alertAfterSeconds": {
            "type": "integer"
          },
          "burnRate": {
            "type": "number",
            "description": "Over the look-back window; absent when nothing was measured there."
          },
          "holds": {
            "type": "boolean",
            "description": "The condition is met now, with at least half of the window measured."
          }
        }
      },
      "ErrorBudget": {
        "type": "object",
        "required": [
          "allowedBad",
          "spentBad"
        ],
        "additionalProperties": false,
        "properties": {
          "allowedBad": {
            "type": "number",
            "description": "Bad events the target allows for the events counted."
          },
          "spentBad": {
            "type": "number"
          },
          "badHourRatio": {
            "type": "number",
            "description": "Share of the budget that one hour of nothing but bad events costs, at the mean traffic of the window; absent when the budget is 0."
          },
          "remainingRatio": {
            "type": "number",
            "description": "1 untouched, 0 spent, negative overspent; absent when the budget is 0."
          }
        }
      },
      "BurnRateReading": {
        "type": "object",
        "required": [
          "severity",
          "longSeconds",
          "shortSeconds",
          "factor",
          "firing",
          "fireable"
        ],
        "additionalProperties": false,
        "properties": {
          "severity": {
            "type": "string",
            "enum": [
              "page",
              "ticket"
            ]
          },
          "longSeconds": {
            "type": "integer"
          },
          "shortSeconds": {
            "type": "integer"
          },
          "factor": {
            "type": "number"
          },
          "long": {
            "type": "number",
            "description": "Burn rate over the long window; absent when nothing was measured there."
          },
          "short": {
            "type": "number"
          },
          "guarded": {
            "type": "boolean",
            "description": "It would fire on a single bad event, which raises no alert."
          },
          "firing": {
            "type": "boolean"
          },
          "fireable": {
            "type": "boolean",
            "description": "False when factor × budget ≥ 1."
          }
        }
      },
      "SloPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Slo"
            }
          },
          "totalItems": {
            "type": "integer"
          }
        }
      },
      "BudgetSeries": {
        "type": "object",
        "required": [
          "id",
          "objective",
          "from",
          "to",
          "points"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "objective": {
            "type": "integer"
          },
          "from": {
            "type": "integer"
          },
          "to": {
            "type": "integer"
          },
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BudgetPoint"
            }
          },
          "days": {
            "type": "array",
            "description": "What each day of the period spent, in UTC or the time zone of the window.",
            "items": {
              "$ref": "#/components/schemas/BudgetDay"
            }
          }
        }
      },
      "BudgetDay": {
        "type": "object",
        "required": [
          "from",
          "to",
          "bad",
          "total",
          "coveredSeconds"
        ],
        "additionalProperties": false,
        "properties": {
          "from": {
            "type": "integer"
          },
          "to": {
            "type": "integer"
          },
          "bad": {
            "type": "number"
          },
          "total": {
            "type": "number"
          },
          "coveredSeconds": {
            "type": "integer"
          },
          "spentRatio": {
            "type": "number",
            "description": "Share of the budget of the whole period; absent when that is 0."
          }
        }
      },
      "BudgetPoint": {
        "description": "State of the period from `from` up to `time`, and what happened since the point before.",
        "type": "object",
        "required": [
          "time",
          "good",
          "total",
          "coveredSeconds"
        ],
        "additionalProperties": false,
        "properties": {
          "time": {
            "type": "integer"
          },
          "good": {
            "type": "number",
            "description": "Good events since the point before."
          },
          "total": {
            "type": "number"
          },
          "coveredSeconds": {
            "type": "integer",
            "description": "Measured seconds since the point before."
          },
          "remainingRatio": {
            "type": "number",
            "description": "1 − (bad events since `from`) / (bad events the target allows for all events from `from` to `to`). Ends at the budget left of that period; absent when that budget is 0."
          }
        }
      },
      "MeasurementsRequest": {
        "type": "object",
        "required": [
          "entityRef",
          "series",
          "step",
          "points"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500
          },
          "series": {
            "type": "string",
            "pattern": "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"
          },
          "step": {
            "type": "integer",
            "description": "Seconds; divides 3600 and is at least 60.",
            "enum": [
              60,
              120,
              300,
              600,
              900,
              1800,
              3600
            ]
          },
          "points": {
            "type": "array",
            "minItems": 1,
            "maxItems": 10000,
            "description": "[epochSeconds, good, total] in a series of counts, [epochSeconds, value] in a series of values; checked one by one, an error names the index. A series holds one of the two.",
            "items": {
              "type": "array",
              "items": {}
            }
          }
        }
      },
      "MeasurementsResponse": {
        "type": "object",
        "required": [
          "accepted",
          "changed"
        ],
        "additionalProperties": false,
        "properties": {
          "accepted": {
            "type": "integer"
          },
          "changed": {
            "type": "integer",
            "description": "Points that were new or had another value."
          }
        }
      },
      "MeasurementSeriesList": {
        "type": "object",
        "required": [
          "items"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "series",
                "step",
                "points"
              ],
              "additionalProperties": false,
              "properties": {
                "series": {
                  "type": "string"
                },
                "kind": {
                  "type": "string",
                  "enum": [
                    "counts",
                    "values"
                  ]
                },
                "step": {
                  "type": "integer"
                },
                "points": {
                  "type": "integer"
                },
                "firstTime": {
                  "type": "integer"
                },
                "lastTime": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "Document": {
        "type": "object",
        "required": [
          "id",
          "entityRef",
          "kind",
          "slug",
          "title",
          "markdown",
          "file"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "runbook",
              "lesson"
            ]
          },
          "slug": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "markdown": {
            "type": "string"
          },
          "file": {
            "type": "string"
          },
          "sourceUrl": {
            "type": "string",
            "description": "Where the folder lies, when it is an http(s) address."
          },
          "alerts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "reviewed": {
            "type": "string"
          }
        }
      },
      "ServicePage": {
        "type": "object",
        "required": [
          "items",
          "totalItems",
          "owners"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ServiceSummary"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "owners": {
            "type": "array",
            "description": "Owners of all visible services, for the filter.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ServiceSummary": {
        "type": "object",
        "required": [
          "entityRef",
          "name",
          "sloCount",
          "coverageVerdict",
          "runbookCount",
          "problemCount"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "system": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "tier": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "worstState": {
            "$ref": "#/components/schemas/SloState"
          },
          "sloCount": {
            "type": "integer"
          },
          "lowestRemainingRatio": {
            "type": "number"
          },
          "coverageVerdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "coverageBasis": {
            "type": "string",
            "enum": [
              "live",
              "git",
              "none"
            ]
          },
          "signalsAlerted": {
            "type": "integer"
          },
          "signalsTotal": {
            "type": "integer"
          },
          "runbookCount": {
            "type": "integer"
          },
          "problemCount": {
            "type": "integer"
          },
          "observedAt": {
            "type": "integer"
          }
        }
      },
      "Level": {
        "description": "Cumulative, lowest first.",
        "type": "string",
        "enum": [
          "observed",
          "alerted",
          "operable",
          "resilient"
        ]
      },
      "CheckOutcome": {
        "type": "string",
        "enum": [
          "fail",
          "unknown",
          "pass",
          "exempt",
          "not-applicable"
        ]
      },
      "Check": {
        "type": "object",
        "required": [
          "id",
          "level",
          "title",
          "why"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "title": {
            "type": "string"
          },
          "why": {
            "type": "string"
          },
          "countsFrom": {
            "type": "string",
            "description": "Local date from which failing it lowers the level."
          }
        }
      },
      "CheckResult": {
        "type": "object",
        "required": [
          "id",
          "level",
          "title",
          "why",
          "outcome",
          "reason",
          "evidence"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "title": {
            "type": "string"
          },
          "why": {
            "type": "string"
          },
          "outcome": {
            "$ref": "#/components/schemas/CheckOutcome"
          },
          "reason": {
            "type": "string"
          },
          "next": {
            "type": "string"
          },
          "lines": {
            "type": "string",
            "description": "Lines to add to a file, ready to paste."
          },
          "evidence": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "type": "string"
            }
          },
          "link": {
            "type": "string",
            "description": "Of the run that reported it; http or https."
          },
          "countsFrom": {
            "type": "string"
          },
          "exemption": {
            "type": "object",
            "required": [
              "name",
              "reason",
              "approvedBy",
              "until"
            ],
            "additionalProperties": false,
            "properties": {
              "name": {
                "type": "string"
              },
              "reason": {
                "type": "string"
              },
              "approvedBy": {
                "type": "string"
              },
              "until": {
                "type": "string"
              }
            }
          },
          "course": {
            "type": "object",
            "required": [
              "entityRef",
              "title"
            ],
            "additionalProperties": false,
            "description": "The course that helps most.",
            "properties": {
              "entityRef": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "runbook": {
            "type": "object",
            "required": [
              "id",
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          }
        }
      },
      "AlertQuality": {
        "type": "object",
        "required": [
          "name",
          "signals",
          "standing",
          "findings",
          "query",
          "labels",
          "isInGit",
          "relation"
        ],
        "additionalProperties": false,
        "properties": {
          "name": {
            "type": "string"
          },
          "signals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Signal"
            }
          },
          "standing": {
            "type": "string",
            "description": "`complete`: would tell a human who finds a runbook. `weak`: tells, with findings. `dead`: can never tell. `unknown`: cannot be seen.",
            "enum": [
              "complete",
              "weak",
              "dead",
              "unknown"
            ]
          },
          "findings": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "verdict",
                "message"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {
                  "type": "string",
                  "description": "As coverage/alert-routed."
                },
                "verdict": {
                  "type": "string",
                  "enum": [
                    "good",
                    "bad",
                    "unknown"
                  ]
                },
                "message": {
                  "type": "string"
                },
                "next": {
                  "type": "string"
                }
              }
            }
          },
          "query": {
            "type": "string"
          },
          "labels": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "relation": {
            "type": "string",
            "enum": [
              "this",
              "every"
            ]
          },
          "severity": {
            "type": "string"
          },
          "forSeconds": {
            "type": "integer"
          },
          "isInGit": {
            "type": "boolean"
          },
          "isLoaded": {
            "type": "boolean",
            "description": "Absent when it cannot be told."
          },
          "file": {
            "type": "string"
          },
          "line": {
            "type": "integer"
          },
          "source": {
            "type": "string"
          },
          "receivers": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "route": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "silencedUntil": {
            "type": "integer"
          },
          "firingRatio": {
            "type": "number",
            "description": "Share of the last 30 days in which it fired."
          },
          "runbook": {
            "type": "object",
            "required": [
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "dashboard": {
            "type": "string"
          }
        }
      },
      "SignalMatrixRow": {
        "type": "object",
        "required": [
          "signal",
          "verdict",
          "steps"
        ],
        "additionalProperties": false,
        "properties": {
          "signal": {
            "$ref": "#/components/schemas/Signal"
          },
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "steps": {
            "type": "object",
            "required": [
              "collected",
              "alerted",
              "routed",
              "runbook",
              "dashboard"
            ],
            "additionalProperties": false,
            "properties": {
              "collected": {
                "$ref": "#/components/schemas/CoverageStep"
              },
              "alerted": {
                "$ref": "#/components/schemas/CoverageStep"
              },
              "routed": {
                "$ref": "#/components/schemas/CoverageStep"
              },
              "runbook": {
                "$ref": "#/components/schemas/CoverageStep"
              },
              "dashboard": {
                "$ref": "#/components/schemas/CoverageStep"
              }
            }
          }
        }
      },
      "Checklist": {
        "type": "object",
        "required": [
          "technology",
          "title",
          "items"
        ],
        "additionalProperties": false,
        "description": "What is worth an alert at a datastore or queue the service is or depends on.",
        "properties": {
          "technology": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "title",
                "verdict",
                "evidence"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "verdict": {
                  "$ref": "#/components/schemas/Verdict"
                },
                "reason": {
                  "type": "string"
                },
                "evidence": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      },
      "MonitoringReading": {
        "type": "object",
        "required": [
          "entityRef",
          "observedAt",
          "basis",
          "verdict",
          "signals",
          "checklists",
          "alerts",
          "checks",
          "missing",
          "sources",
          "trend"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "observedAt": {
            "type": "integer"
          },
          "basis": {
            "type": "string",
            "enum": [
              "live",
              "git",
              "none"
            ]
          },
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "reason": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "signals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SignalMatrixRow"
            }
          },
          "checklists": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Checklist"
            }
          },
          "alerts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AlertQuality"
            }
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckResult"
            }
          },
          "missing": {
            "type": "array",
            "description": "Checks between the service and the next level.",
            "items": {
              "type": "string"
            }
          },
          "dashboards": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "title",
                "source"
              ],
              "additionalProperties": false,
              "properties": {
                "title": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                },
                "source": {
                  "type": "string"
                }
              }
            }
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourceHealth"
            }
          },
          "trend": {
            "type": "array",
            "description": "One item a day, oldest first, at most 90.",
            "items": {
              "$ref": "#/components/schemas/CheckDay"
            }
          }
        }
      },
      "CheckDay": {
        "type": "object",
        "required": [
          "day",
          "pass",
          "fail",
          "unknown"
        ],
        "additionalProperties": false,
        "properties": {
          "day": {
            "type": "string",
            "description": "UTC date."
          },
          "pass": {
            "type": "integer"
          },
          "fail": {
            "type": "integer"
          },
          "unknown": {
            "type": "integer"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          }
        }
      },
      "SourceHealth": {
        "type": "object",
        "required": [
          "type",
          "name",
          "roles",
          "state"
        ],
        "additionalProperties": false,
        "properties": {
          "type": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "roles": {
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "sli",
                "monitoring",
                "routing",
                "dashboards"
              ]
            }
          },
          "state": {
            "type": "string",
            "enum": [
              "ok",
              "failing",
              "pending"
            ]
          },
          "lastSuccess": {
            "type": "integer"
          },
          "lastAttempt": {
            "type": "integer"
          },
          "lastError": {
            "type": "string",
            "description": "In words; it carries no secret."
          },
          "latencySeconds": {
            "type": "number"
          },
          "covers": {
            "type": "string",
            "description": "What it answered for, in words: 12 services, 140 rules."
          },
          "unknown": {
            "type": "string",
            "description": "Why an empty answer of it proves nothing."
          }
        }
      },
      "CheckReportRequest": {
        "type": "object",
        "required": [
          "entityRef",
          "outcome"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500
          },
          "outcome": {
            "type": "string",
            "enum": [
              "pass",
              "fail"
            ]
          },
          "message": {
            "type": "string",
            "maxLength": 500
          },
          "link": {
            "type": "string",
            "maxLength": 2000,
            "description": "http or https."
          },
          "observedAt": {
            "type": "integer",
            "description": "Epoch seconds; now unless told. At most five minutes ahead and 30 days old."
          },
          "expiresAfterSeconds": {
            "type": "integer",
            "minimum": 60,
            "maximum": 31622400,
            "description": "Seven days unless told."
          }
        }
      },
      "HeatMap": {
        "type": "object",
        "required": [
          "checks",
          "groups",
          "services"
        ],
        "additionalProperties": false,
        "properties": {
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Check"
            }
          },
          "services": {
            "type": "integer"
          },
          "groups": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "key",
                "title",
                "services",
                "outcomes",
                "levels"
              ],
              "additionalProperties": false,
              "properties": {
                "key": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "services": {
                  "type": "integer"
                },
                "outcomes": {
                  "type": "array",
                  "description": "One item for each check, in their order.",
                  "items": {
                    "type": "object",
                    "required": [
                      "pass",
                      "fail",
                      "unknown",
                      "exempt",
                      "notApplicable"
                    ],
                    "additionalProperties": false,
                    "properties": {
                      "pass": {
                        "type": "integer"
                      },
                      "fail": {
                        "type": "integer"
                      },
                      "unknown": {
                        "type": "integer"
                      },
                      "exempt": {
                        "type": "integer"
                      },
                      "notApplicable": {
                        "type": "integer"
                      }
                    }
                  }
                },
                "levels": {
                  "type": "object",
                  "required": [
                    "none",
                    "observed",
                    "alerted",
                    "operable",
                    "resilient"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "none": {
                      "type": "integer"
                    },
                    "observed": {
                      "type": "integer"
                    },
                    "alerted": {
                      "type": "integer"
                    },
                    "operable": {
                      "type": "integer"
                    },
                    "resilient": {
                      "type": "integer"
                    }
                  }
                },
                "trend": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/CheckDay"
                  }
                }
              }
            }
          }
        }
      },
      "HeatMapServicePage": {
        "type": "object",
        "required": [
          "checks",
          "items",
          "totalItems"
        ],
        "additionalProperties": false,
        "properties": {
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Check"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "entityRef",
                "title",
                "outcomes"
              ],
              "additionalProperties": false,
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "owner": {
                  "type": "string"
                },
                "system": {
                  "type": "string"
                },
                "tier": {
                  "type": "string"
                },
                "sloState": {
                  "$ref": "#/components/schemas/SloState"
                },
                "level": {
                  "$ref": "#/components/schemas/Level"
                },
                "outcomes": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/CheckOutcome"
                  }
                }
              }
            }
          }
        }
      },
      "Campaign": {
        "type": "object",
        "required": [
          "id",
          "title",
          "check",
          "due",
          "pass",
          "total",
          "teams"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "check": {
            "$ref": "#/components/schemas/Check"
          },
          "due": {
            "type": "string",
            "description": "Local date."
          },
          "pass": {
            "type": "integer"
          },
          "total": {
            "type": "integer"
          },
          "teams": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "owner",
                "pass",
                "total",
                "missing"
              ],
              "additionalProperties": false,
              "properties": {
                "owner": {
                  "type": "string"
                },
                "pass": {
                  "type": "integer"
                },
                "total": {
                  "type": "integer"
                },
                "missing": {
                  "type": "array",
                  "description": "Entity references of services that miss it, at most 100.",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      }
    }
  }
} as const;
