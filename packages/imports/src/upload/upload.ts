import { createHash } from 'node:crypto';
import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

/** EST-6: a file that somebody brought, as it came. Never changed. */
export interface Upload {
  id: string;
  projectId: string;
  name: string;
  /** SHA-256 of the content, in hexadecimal. */
  contentHash: string;
}

/** The bytes of an upload, apart from it: the audit of the upload names their hash and never carries them. */
export interface UploadContent {
  uploadId: string;
  content: Buffer;
}

/** A service's entities for files. */
export interface UploadEntities {
  readonly Upload: {
    new (): Upload;
    receive(
      projectId: string,
      file: { name: string; bytes: Uint8Array },
      actor: { id: string; name: string },
      now: Date,
    ): Upload;
  };
  readonly UploadContent: {
    new (): UploadContent;
    of(upload: Upload, bytes: Uint8Array): UploadContent;
  };
}

/** Classes of its own for each service, whose mapper knows its own schema. */
export function uploadEntities(): UploadEntities {
  const uploadSchema = defineEntity({
    name: 'Upload',
    tableName: 'upload',
    properties: {
      id: p.uuid().primary(),
      projectId: p.uuid(),
      name: p.text(),
      /** Bytes. */
      size: p.integer(),
      /** SHA-256 of the content, in hexadecimal. */
      contentHash: p.text(),
      createdById: p.text(),
      createdBy: p.text(),
      createdAt: p.datetime(),
    },
  });

  class File extends uploadSchema.class implements Upload {
    static receive(
      projectId: string,
      file: { name: string; bytes: Uint8Array },
      actor: { id: string; name: string },
      now: Date,
    ): File {
      return Object.assign(new File(), {
        id: newId(),
        projectId,
        name: file.name,
        size: file.bytes.length,
        contentHash: createHash('sha256').update(file.bytes).digest('hex'),
        createdById: actor.id,
        createdBy: actor.name,
        createdAt: now,
      });
    }
  }
  named(File, 'Upload');
  uploadSchema.setClass(File);

  const contentSchema = defineEntity({
    name: 'UploadContent',
    tableName: 'upload_content',
    properties: { uploadId: p.uuid().primary(), projectId: p.uuid(), content: p.blob().$type<Buffer>() },
  });

  class Content extends contentSchema.class implements UploadContent {
    static of(upload: Upload, bytes: Uint8Array): Content {
      const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return Object.assign(new Content(), { uploadId: upload.id, projectId: upload.projectId, content });
    }
  }
  named(Content, 'UploadContent');
  contentSchema.setClass(Content);
  return { Upload: File, UploadContent: Content };
}

/** The mapper knows a class by its name. */
function named(type: object, name: string): void {
  Object.defineProperty(type, 'name', { value: name });
}

/** Where a service's files come in, and what they are kept as. */
export interface Uploads extends UploadEntities {
  readonly path: string;
}
