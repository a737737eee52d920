//===- VulkanRuntime.cpp - GPU runtime over the Vulkan loader -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Memory is host-visible, coherent and mapped for good. Launches are recorded
// into one command buffer with a barrier after each and submitted by
// sparqGpuSynchronize, or when there are many.
//
//===----------------------------------------------------------------------===//

#include "../RuntimeSupport.h"
#include "VulkanDevice.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <set>

using namespace sparq::runtime;

namespace {

/// A dispatch sees at most this many bytes of a buffer: indices are signed
/// 32-bit numbers, and a thread's next index must not wrap either.
constexpr uint64_t kMaxIndexedBytes = (uint64_t(1) << 31) - (1 << 24);

/// Launches recorded before they are submitted without being asked for.
constexpr size_t kMaxPending = 256;

/// Bytes for the scalars of pending launches.
constexpr size_t kParamBytes = 1 << 20;

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

class VulkanPool : public Pool {
public:
  bool create(Block &block) override;
  void destroy(Block &block) override;
  void synchronize() override { sparqGpuSynchronize(); }
};

bool VulkanPool::create(Block &block) {
  VulkanDevice *vk = VulkanDevice::get();
  if (!vk)
    return false;
  VkBufferCreateInfo info{};
  info.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO;
  info.size = block.bytes;
  info.usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT;
  VkBuffer buffer;
  if (vk->vkCreateBuffer(vk->device, &info, nullptr, &buffer) != VK_SUCCESS)
    return false;
  VkMemoryRequirements needs;
  vk->vkGetBufferMemoryRequirements(vk->device, buffer, &needs);
  VkMemoryAllocateInfo allocate{};
  allocate.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO;
  allocate.allocationSize = needs.size;
  int32_t type = vk->findHostVisibleMemory(needs.memoryTypeBits);
  VkDeviceMemory memory = VK_NULL_HANDLE;
  void *mapped = nullptr;
  bool done = false;
  if (type >= 0) {
    allocate.memoryTypeIndex = type;
    done =
        vk->vkAllocateMemory(vk->device, &allocate, nullptr, &memory) ==
            VK_SUCCESS &&
        vk->vkBindBufferMemory(vk->device, buffer, memory, 0) == VK_SUCCESS &&
        vk->vkMapMemory(vk->device, memory, 0, VK_WHOLE_SIZE, 0, &mapped) ==
            VK_SUCCESS;
  }
  block.buffer = reinterpret_cast<void *>(buffer);
  block.memory = reinterpret_cast<void *>(memory);
  block.host = static_cast<char *>(mapped);
  if (!done)
    destroy(block);
  return done;
}

void VulkanPool::destroy(Block &block) {
  VulkanDevice *vk = VulkanDevice::get();
  vk->vkDestroyBuffer(vk->device, reinterpret_cast<VkBuffer>(block.buffer),
                      nullptr);
  vk->vkFreeMemory(vk->device, reinterpret_cast<VkDeviceMemory>(block.memory),
                   nullptr);
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// What a SPIR-V module declares, read from its words.
std::vector<uint32_t> readCapabilities(const uint32_t *words, size_t count) {
  std::vector<uint32_t> capabilities;
  for (size_t i = 5; i < count && (words[i] >> 16) != 0; i += words[i] >> 16)
    if ((words[i] & 0xffff) == 17 && i + 1 < count) // OpCapability
      capabilities.push_back(words[i + 1]);
  return capabilities;
}

struct Kernel {
  std::string name;
  size_t numBuffers = 0; // The one of the scalars included.
  bool hasScalars = false;
  VkDescriptorSetLayout setLayout = VK_NULL_HANDLE;
  VkPipelineLayout layout = VK_NULL_HANDLE;
  VkPipeline pipeline = VK_NULL_HANDLE;
};

/// Everything between the first launch and the end of the process.
class Queue {
public:
  static Queue *get();

  Kernel *load(const void *image, uint64_t bytes, const char *name,
               uint64_t blockSize, uint64_t numArgs, const uint8_t *kinds);
  void launch(Kernel &kernel, uint64_t blocks, uint64_t numArgs,
              const uint64_t *args, const uint8_t *kinds);
  void synchronize();

private:
  bool initialize();
  VkShaderModule getModule(const void *image, uint64_t bytes);
  VkDescriptorSet makeSet(Kernel &kernel);
  bool check(VkResult result, const char *what) {
    if (result != VK_SUCCESS)
      fail("Vulkan: %s failed on %s: %s", what, vk->name.c_str(),
           toString(result));
    return result == VK_SUCCESS;
  }

  VulkanDevice *vk = nullptr;
  VkCommandPool commandPool = VK_NULL_HANDLE;
  VkCommandBuffer commands = VK_NULL_HANDLE;
  VkFence fence = VK_NULL_HANDLE;
  std::vector<VkDescriptorPool> descriptorPools;
  size_t currentPool = 0;
  Block params;
  size_t paramsUsed = 0;
  size_t pending = 0;
  /// By content: code compiled twice is one module.
  std::map<std::string, VkShaderModule> modules;
  std::vector<std::unique_ptr<Kernel>> kernels;
};

Queue *Queue::get() {
  static Queue queue;
  static bool ready = queue.initialize();
  return ready ? &queue : nullptr;
}

bool Queue::initialize() {
  vk = VulkanDevice::get();
  if (!vk)
    return false;
  VkCommandPoolCreateInfo poolInfo{};
  poolInfo.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO;
  poolInfo.flags = VK_COMMAND_POOL_CREATE_RESET_COMMAND_BUFFER_BIT;
  poolInfo.queueFamilyIndex = vk->queueFamily;
  if (!check(
          vk->vkCreateCommandPool(vk->device, &poolInfo, nullptr, &commandPool),
          "vkCreateCommandPool"))
    return false;
  VkCommandBufferAllocateInfo bufferInfo{};
  bufferInfo.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO;
  bufferInfo.commandPool = commandPool;
  bufferInfo.level = VK_COMMAND_BUFFER_LEVEL_PRIMARY;
  bufferInfo.commandBufferCount = 1;
  if (!check(vk->vkAllocateCommandBuffers(vk->device, &bufferInfo, &commands),
             "vkAllocateCommandBuffers"))
    return false;
  VkFenceCreateInfo fenceInfo{};
  fenceInfo.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO;
  if (!check(vk->vkCreateFence(vk->device, &fenceInfo, nullptr, &fence),
             "vkCreateFence"))
    return false;
  void *memory = getPool().allocate(kParamBytes);
  if (const Block *block = getPool().find(memory))
    params = *block;
  return params.host != nullptr;
}

VkShaderModule Queue::getModule(const void *image, uint64_t bytes) {
  std::string key(static_cast<const char *>(image), bytes);
  auto it = modules.find(key);
  if (it != modules.end())
    return it->second;
  std::vector<uint32_t> words(bytes / 4);
  memcpy(words.data(), image, words.size() * 4);
  if (words.size() < 5 || words[0] != 0x07230203) {
    fail("the kernels are not SPIR-V: compile with target=spirv format=bin");
    return VK_NULL_HANDLE;
  }
  for (uint32_t capability : readCapabilities(words.data(), words.size())) {
    std::string missing = vk->missingFeature(capability);
    if (!missing.empty()) {
      fail("the kernels need %s, which %s does not support", missing.c_str(),
           vk->name.c_str());
      return VK_NULL_HANDLE;
    }
  }
  VkShaderModuleCreateInfo info{};
  info.sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO;
  info.codeSize = words.size() * 4;
  info.pCode = words.data();
  VkShaderModule module = VK_NULL_HANDLE;
  if (check(vk->vkCreateShaderModule(vk->device, &info, nullptr, &module),
            "vkCreateShaderModule"))
    modules[key] = module;
  return module;
}

Kernel *Queue::load(const void *image, uint64_t bytes, const char *name,
                    uint64_t blockSize, uint64_t numArgs,
                    const uint8_t *kinds) {
  VkShaderModule module = getModule(image, bytes);
  if (!module)
    return nullptr;
  const VkPhysicalDeviceLimits &limits = vk->properties.limits;
  if (blockSize > limits.maxComputeWorkGroupInvocations ||
      blockSize > limits.maxComputeWorkGroupSize[0]) {
    fail("kernel '%s' has %llu threads in a block; %s allows %u", name,
         static_cast<unsigned long long>(blockSize), vk->name.c_str(),
         std::min(limits.maxComputeWorkGroupInvocations,
                  limits.maxComputeWorkGroupSize[0]));
    return nullptr;
  }
  auto kernel = std::make_unique<Kernel>();
  kernel->name = name;
  for (uint64_t i = 0; i < numArgs; ++i) {
    if (kinds[i] == SparqGpuBuffer)
      ++kernel->numBuffers;
    else
      kernel->hasScalars = true;
  }
  kernel->numBuffers += kernel->hasScalars;
  if (kernel->numBuffers > limits.maxPerStageDescriptorStorageBuffers) {
    fail("kernel '%s' uses %zu buffers; %s allows %u", name, kernel->numBuffers,
         vk->name.c_str(), limits.maxPerStageDescriptorStorageBuffers);
    return nullptr;
  }

  std::vector<VkDescriptorSetLayoutBinding> bindings(kernel->numBuffers);
  for (size_t i = 0; i < bindings.size(); ++i) {
    bindings[i] = {};
    bindings[i].binding = i;
    bindings[i].descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER;
    bindings[i].descriptorCount = 1;
    bindings[i].stageFlags = VK_SHADER_STAGE_COMPUTE_BIT;
  }
  VkDescriptorSetLayoutCreateInfo setInfo{};
  setInfo.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO;
  setInfo.bindingCount = bindings.size();
  setInfo.pBindings = bindings.data();
  VkPipelineLayoutCreateInfo layoutInfo{};
  layoutInfo.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO;
  layoutInfo.setLayoutCount = 1;
  layoutInfo.pSetLayouts = &kernel->setLayout;
  VkComputePipelineCreateInfo pipelineInfo{};
  pipelineInfo.sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO;
  pipelineInfo.stage.sType =
      VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO;
  pipelineInfo.stage.stage = VK_SHADER_STAGE_COMPUTE_BIT;
  pipelineInfo.stage.module = module;
  pipelineInfo.stage.pName = name;
  if (!check(vk->vkCreateDescriptorSetLayout(vk->device, &setInfo, nullptr,
                                             &kernel->setLayout),
             "vkCreateDescriptorSetLayout") ||
      !check(vk->vkCreatePipelineLayout(vk->device, &layoutInfo, nullptr,
                                        &kernel->layout),
             "vkCreatePipelineLayout"))
    return nullptr;
  pipelineInfo.layout = kernel->layout;
  if (!check(vk->vkCreateComputePipelines(vk->device, VK_NULL_HANDLE, 1,
                                          &pipelineInfo, nullptr,
                                          &kernel->pipeline),
             ("vkCreateComputePipelines of kernel '" + kernel->name + "'")
                 .c_str()))
    return nullptr;
  kernels.push_back(std::move(kernel));
  return kernels.back().get();
}

VkDescriptorSet Queue::makeSet(Kernel &kernel) {
  for (;;) {
    bool fresh = currentPool == descriptorPools.size();
    if (fresh) {
      VkDescriptorPoolSize size{
          VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
          uint32_t(std::max<size_t>(8 * kMaxPending, kernel.numBuffers))};
      VkDescriptorPoolCreateInfo info{};
      info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO;
      info.maxSets = kMaxPending;
      info.poolSizeCount = 1;
      info.pPoolSizes = &size;
      VkDescriptorPool pool;
      if (!check(vk->vkCreateDescriptorPool(vk->device, &info, nullptr, &pool),
                 "vkCreateDescriptorPool"))
        return VK_NULL_HANDLE;
      descriptorPools.push_back(pool);
    }
    VkDescriptorSetAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO;
    info.descriptorPool = descriptorPools[currentPool];
    info.descriptorSetCount = 1;
    info.pSetLayouts = &kernel.setLayout;
    VkDescriptorSet set;
    VkResult result = vk->vkAllocateDescriptorSets(vk->device, &info, &set);
    if (result == VK_SUCCESS)
      return set;
    if (fresh) {
      check(result, "vkAllocateDescriptorSets");
      return VK_NULL_HANDLE;
    }
    ++currentPool; // This one is full.
  }
}

void Queue::launch(Kernel &kernel, uint64_t blocks, uint64_t numArgs,
                   const uint64_t *args, const uint8_t *kinds) {
  const VkPhysicalDeviceLimits &limits = vk->properties.limits;
  if (blocks > limits.maxComputeWorkGroupCount[0]) {
    fail("kernel '%s' is launched with %llu blocks; %s allows %u",
         kernel.name.c_str(), static_cast<unsigned long long>(blocks),
         vk->name.c_str(), limits.maxComputeWorkGroupCount[0]);
    return;
  }
  size_t align = std::max<size_t>(limits.minStorageBufferOffsetAlignment, 16);
  size_t paramsNeeded = (numArgs * 8 + align - 1) / align * align;
  if (pending >= kMaxPending || paramsUsed + paramsNeeded > kParamBytes)
    synchronize();

  std::vector<VkDescriptorBufferInfo> infos;
  auto *words = reinterpret_cast<uint64_t *>(params.host + paramsUsed);
  uint64_t numScalars = 0;
  for (uint64_t i = 0; i < numArgs; ++i) {
    if (kinds[i] != SparqGpuBuffer) {
      words[numScalars++] = args[i];
      continue;
    }
    auto *pointer = reinterpret_cast<char *>(args[i]);
    const Block *block = getPool().find(pointer);
    if (!block) {
      fail("kernel '%s', argument %llu: memory at %p was not allocated by the "
           "GPU runtime",
           kernel.name.c_str(), static_cast<unsigned long long>(i), pointer);
      return;
    }
    uint64_t offset = pointer - block->host;
    uint64_t range = block->bytes - offset;
    uint64_t limit =
        std::min<uint64_t>(limits.maxStorageBufferRange, kMaxIndexedBytes);
    if (range > limit) {
      fail("kernel '%s', argument %llu: a buffer of %llu bytes is over the "
           "limit of %llu bytes that one storage buffer has on %s",
           kernel.name.c_str(), static_cast<unsigned long long>(i),
           static_cast<unsigned long long>(range),
           static_cast<unsigned long long>(limit), vk->name.c_str());
      return;
    }
    if (offset % limits.minStorageBufferOffsetAlignment != 0) {
      fail("kernel '%s', argument %llu: a buffer starts %llu bytes into its "
           "memory, which %s wants in multiples of %llu",
           kernel.name.c_str(), static_cast<unsigned long long>(i),
           static_cast<unsigned long long>(offset), vk->name.c_str(),
           static_cast<unsigned long long>(
               limits.minStorageBufferOffsetAlignment));
      return;
    }
    infos.push_back({reinterpret_cast<VkBuffer>(block->buffer), offset, range});
  }
  if (kernel.hasScalars) {
    infos.push_back(
        {reinterpret_cast<VkBuffer>(params.buffer), paramsUsed, paramsNeeded});
    paramsUsed += paramsNeeded;
  }

  VkDescriptorSet set = makeSet(kernel);
  if (!set)
    return;
  std::vector<VkWriteDescriptorSet> writes(infos.size());
  for (size_t i = 0; i < writes.size(); ++i) {
    writes[i] = {};
    writes[i].sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET;
    writes[i].dstSet = set;
    writes[i].dstBinding = i;
    writes[i].descriptorCount = 1;
    writes[i].descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER;
    writes[i].pBufferInfo = &infos[i];
  }
  vk->vkUpdateDescriptorSets(vk->device, writes.size(), writes.data(), 0,
                             nullptr);

  VkMemoryBarrier barrier{};
  barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
  if (pending == 0) {
    VkCommandBufferBeginInfo begin{};
    begin.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    begin.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    if (!check(vk->vkBeginCommandBuffer(commands, &begin),
               "vkBeginCommandBuffer"))
      return;
  } else {
    barrier.srcAccessMask = VK_ACCESS_SHADER_WRITE_BIT;
    barrier.dstAccessMask =
        VK_ACCESS_SHADER_READ_BIT | VK_ACCESS_SHADER_WRITE_BIT;
    vk->vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT,
                             VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT, 0, 1,
                             &barrier, 0, nullptr, 0, nullptr);
  }
  vk->vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE,
                        kernel.pipeline);
  vk->vkCmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_COMPUTE,
                              kernel.layout, 0, 1, &set, 0, nullptr);
  vk->vkCmdDispatch(commands, blocks, 1, 1);
  ++pending;
}

void Queue::synchronize() {
  if (pending == 0)
    return;
  pending = 0;
  VkMemoryBarrier barrier{};
  barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
  barrier.srcAccessMask = VK_ACCESS_SHADER_WRITE_BIT;
  barrier.dstAccessMask = VK_ACCESS_HOST_READ_BIT | VK_ACCESS_HOST_WRITE_BIT;
  vk->vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT,
                           VK_PIPELINE_STAGE_HOST_BIT, 0, 1, &barrier, 0,
                           nullptr, 0, nullptr);
  VkSubmitInfo submit{};
  submit.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO;
  submit.commandBufferCount = 1;
  submit.pCommandBuffers = &commands;
  if (!check(vk->vkEndCommandBuffer(commands), "vkEndCommandBuffer") ||
      !check(vk->vkQueueSubmit(vk->queue, 1, &submit, fence),
             "vkQueueSubmit") ||
      !check(vk->vkWaitForFences(vk->device, 1, &fence, VK_TRUE, UINT64_MAX),
             "vkWaitForFences"))
    return;
  vk->vkResetFences(vk->device, 1, &fence);
  for (VkDescriptorPool pool : descriptorPools)
    vk->vkResetDescriptorPool(vk->device, pool, 0);
  currentPool = 0;
  paramsUsed = 0;
}

} // namespace

//===----------------------------------------------------------------------===//
// Interface
//===----------------------------------------------------------------------===//

Pool &sparq::runtime::getPool() {
  // Never destroyed: the driver may be gone by then.
  static Pool *pool = new VulkanPool;
  return *pool;
}

const char *sparqGpuInitialize() { return VulkanDevice::initialize(); }

const char *sparqGpuDeviceName() {
  if (VulkanDevice::initialize())
    return nullptr;
  return VulkanDevice::get()->name.c_str();
}

void sparqGpuLaunch(void **handle, const void *image, uint64_t imageBytes,
                    const char *name, uint64_t blocks, uint64_t blockSize,
                    uint64_t numArgs, const uint64_t *args,
                    const uint8_t *kinds) {
  if (failed() || blocks == 0)
    return;
  Queue *queue = Queue::get();
  if (!queue)
    return;
  if (!*handle)
    *handle = queue->load(image, imageBytes, name, blockSize, numArgs, kinds);
  if (*handle)
    queue->launch(*static_cast<Kernel *>(*handle), blocks, numArgs, args,
                  kinds);
}

void sparqGpuSynchronize() {
  // Nothing was launched where there is no device.
  if (!failed() && !VulkanDevice::initialize())
    if (Queue *queue = Queue::get())
      queue->synchronize();
}
