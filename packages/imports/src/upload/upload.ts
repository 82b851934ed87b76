import { createHash } from 'node:crypto';
import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

/** A service's entities for files: classes of its own, because each service's mapper knows its own schema. */
export function uploadEntities() {
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

  /** EST-6: a file that somebody brought, as it came. Never changed. */
  class Upload extends uploadSchema.class {
    static receive(
      projectId: string,
      file: { name: string; bytes: Uint8Array },
      actor: { id: string; name: string },
      now: Date,
    ): Upload {
      return Object.assign(new Upload(), {
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
  uploadSchema.setClass(Upload);

  const contentSchema = defineEntity({
    name: 'UploadContent',
    tableName: 'upload_content',
    properties: { uploadId: p.uuid().primary(), projectId: p.uuid(), content: p.blob().$type<Buffer>() },
  });

  /** The bytes of an upload, apart from it: the audit of the upload names their hash and never carries them. */
  class UploadContent extends contentSchema.class {
    static of(upload: Upload, bytes: Uint8Array): UploadContent {
      const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return Object.assign(new UploadContent(), { uploadId: upload.id, projectId: upload.projectId, content });
    }
  }
  contentSchema.setClass(UploadContent);
  return { Upload, UploadContent };
}

export type UploadEntities = ReturnType<typeof uploadEntities>;

/** Where a service's files come in, and what they are kept as. */
export interface Uploads extends UploadEntities {
  readonly path: string;
}
