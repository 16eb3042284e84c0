//! The steps of a plan, taken: each stage with as many files at the same time as the target allows.

use super::Progress;
use super::known::Known;
use super::plan::{Plan, Stage};
use super::target::Target;
use crate::diagnostic::Failure;
use crate::write::{Digest, Finished, MANIFEST_NAME, Manifest};
use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Looks at files of the target: the sum of each, or that there is none.
pub(super) fn look(target: &dyn Target, paths: &[&str]) -> Result<BTreeMap<String, Option<Digest>>, Failure> {
    let found = Mutex::new(BTreeMap::new());
    each(paths, target.width(), &|path| {
        let bytes = target.read(path).map_err(failed(target, path, Failure::Fetch))?;
        let sum = bytes.map(|bytes| Digest::of(&bytes));
        found.lock().unwrap_or_else(PoisonError::into_inner).insert((*path).to_owned(), sum);
        Ok(())
    })?;
    Ok(found.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Does all that the plan says. Stops at the first failure, when what is on its way has come to its end.
///
/// A target cannot be locked, so the manifest there is looked at before each stage and before the end: it must be the
/// one that this run has put there.
pub(super) fn run(
    (plan, known): (&Plan, &Known),
    site: &Finished,
    target: &dyn Target,
    progress: &dyn Progress,
) -> Result<(), Failure> {
    begin((plan, known), target)?;
    let (done, of) = (AtomicUsize::new(0), plan.sent().count() + plan.removed().count());
    let count = || progress.file_done(done.fetch_add(1, Ordering::Relaxed) + 1, of);
    for (number, stage) in plan.stages.iter().enumerate() {
        let touched = plan.in_flux.as_ref().filter(|_| number > 0);
        still_alone(plan, touched, target)?;
        match stage {
            Stage::Send(records) => each(records, target.width(), &|record| {
                let path = &record.path;
                let bytes = site.read(record)?;
                target.send(path, bytes).map_err(failed(target, path, Failure::Send))?;
                count();
                Ok(())
            })?,
            Stage::Remove(paths) => each(paths, target.width(), &|path| {
                target.remove(path).map_err(failed(target, path, Failure::Remove))?;
                count();
                Ok(())
            })?,
        }
    }
    let interrupted: Vec<&str> = known.interrupted().collect();
    each(&interrupted, target.width(), &|path| {
        target.clear(path).map_err(failed(target, path, Failure::Remove))
    })?;
    still_alone(plan, plan.in_flux.as_ref(), target)?;
    send_manifest(plan.done.as_ref(), target)
}

/// Says at the target what is about to change, unless somebody has been there since it was looked at.
fn begin((plan, known): (&Plan, &Known), target: &dyn Target) -> Result<(), Failure> {
    let Some(in_flux) = &plan.in_flux else { return Ok(()) };
    let there = target.read(MANIFEST_NAME).map_err(failed(target, MANIFEST_NAME, Failure::Fetch))?;
    if !known.is_still(there.and_then(|text| Manifest::parse(&text)).as_ref()) {
        return Err(Failure::Overtaken(target.address("")));
    }
    send_manifest(Some(in_flux), target)
}

/// Fails where another deployment has begun here. What this one has `touched` by then becomes doubtful in the manifest
/// there: the other finds that it was not alone either, and whoever comes next looks at those files.
fn still_alone(plan: &Plan, touched: Option<&Manifest>, target: &dyn Target) -> Result<(), Failure> {
    let Some(in_flux) = &plan.in_flux else { return Ok(()) };
    let there = target.read(MANIFEST_NAME).map_err(failed(target, MANIFEST_NAME, Failure::Fetch))?;
    // Another run of the same plan leads to the same site, and may have come to its end.
    let ours = [Some(in_flux), plan.done.as_ref()];
    if ours.into_iter().flatten().any(|ours| there.as_deref() == Some(ours.to_text().as_bytes())) {
        return Ok(());
    }
    let there = there.and_then(|text| Manifest::parse(&text));
    let doubted = touched.map(|touched| match there {
        Some(there) => there.doubted(touched),
        None => touched.clone(),
    });
    send_manifest(doubted.as_ref(), target)?;
    Err(Failure::Overtaken(target.address("")))
}

fn send_manifest(manifest: Option<&Manifest>, target: &dyn Target) -> Result<(), Failure> {
    let Some(manifest) = manifest else { return Ok(()) };
    let sent = target.send(MANIFEST_NAME, manifest.to_text().into_bytes());
    sent.map_err(failed(target, MANIFEST_NAME, Failure::Send))
}

pub(super) fn failed<'a>(
    target: &'a dyn Target,
    path: &'a str,
    failure: fn(String, io::Error) -> Failure,
) -> impl FnOnce(io::Error) -> Failure + 'a {
    move |error| failure(target.address(path), error)
}

/// Calls `act` on each item, on at most `width` threads. After a failure nothing more is begun; of several the first
/// is told.
fn each<T: Sync>(
    items: &[T],
    width: usize,
    act: &(dyn Fn(&T) -> Result<(), Failure> + Sync),
) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let outcome: Mutex<Result<(), Failure>> = Mutex::new(Ok(()));
    let work = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(failure) = act(item) {
                next.store(items.len(), Ordering::Relaxed);
                let mut outcome = outcome.lock().unwrap_or_else(PoisonError::into_inner);
                if outcome.is_ok() {
                    *outcome = Err(failure);
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..width.min(items.len()) {
            scope.spawn(work);
        }
        work();
    });
    outcome.into_inner().unwrap_or_else(PoisonError::into_inner)
}
